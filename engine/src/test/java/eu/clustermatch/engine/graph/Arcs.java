package eu.clustermatch.engine.graph;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The arcs of small digraphs: written as text, such as {@code 0>1 1>2}, or drawn at random. */
record Arcs(int nodes, int[] from, int[] to) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  static Arcs of(int nodes, String text) {
    int[] ends =
        NUMBER.matcher(text).results().mapToInt(n -> Integer.parseInt(n.group())).toArray();
    return new Arcs(nodes, every2nd(ends, 0), every2nd(ends, 1));
  }

  /** Up to two arcs a node; loops and parallel arcs among them. */
  static Arcs random(Random random, int maxNodes) {
    int nodes = 1 + random.nextInt(maxNodes);
    int arcs = random.nextInt(2 * nodes + 1);
    return new Arcs(
        nodes, random.ints(arcs, 0, nodes).toArray(), random.ints(arcs, 0, nodes).toArray());
  }

  Digraph digraph() {
    return Digraph.of(nodes, from, to);
  }

  /** Every arc as an edge: in both directions. */
  Digraph undirected() {
    return Digraph.of(nodes, concat(from, to), concat(to, from));
  }

  private static int[] every2nd(int[] values, int first) {
    return IntStream.range(0, values.length / 2).map(i -> values[2 * i + first]).toArray();
  }

  private static int[] concat(int[] a, int[] b) {
    return IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray();
  }
}
