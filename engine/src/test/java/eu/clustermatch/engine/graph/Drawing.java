package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.model.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A graph drawn as text, such as {@code a -TOOK_PART_IN-> p, b -MEMBER_OF:0.5 2015..2018-> c}:
 * type, weight (1 unless given), first and last year (undated unless given). A name alone is an
 * isolated node. Nodes are numbered in the order of their names.
 */
final class Drawing {
  private static final Pattern LINK =
      Pattern.compile(
          "(?<from>\\w+)( -(?<type>\\w+)(:(?<weight>[\\d.]+?))?"
              + "( (?<since>\\d{4})?\\.\\.(?<until>\\d{4})?)?-> (?<to>\\w+))?");

  private final List<String> names;
  private final Graph graph;

  Drawing(String text) {
    List<MatchResult> links = new ArrayList<>();
    TreeSet<String> found = new TreeSet<>();
    for (String part : text.strip().split(",\\s*", -1)) {
      Matcher matcher = LINK.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("Cannot read " + part);
      }
      found.add(matcher.group("from"));
      if (matcher.group("to") != null) {
        found.add(matcher.group("to"));
        links.add(matcher.toMatchResult());
      }
    }
    names = List.copyOf(found);
    graph = Link.graph(names.size(), links.stream().map(this::link).toList());
  }

  private Link link(MatchResult match) {
    @Nullable String weight = match.group("weight");
    @Nullable String since = match.group("since");
    @Nullable String until = match.group("until");
    return new Link(
        node(match.group("from")),
        node(match.group("to")),
        Relationship.valueOf(match.group("type")),
        weight == null ? 1 : Float.parseFloat(weight),
        since == null ? Graph.UNDATED_FROM : day(since + "-01-01"),
        until == null ? Graph.UNDATED_TO : day(until + "-12-31"));
  }

  static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  Graph graph() {
    return graph;
  }

  int node(String name) {
    return names.indexOf(name);
  }

  String name(int node) {
    return names.get(node);
  }

  int[] nodes(String... wanted) {
    return Arrays.stream(wanted).mapToInt(this::node).toArray();
  }

  Paths paths() {
    return new Paths(graph, node -> "id:" + name(node), this::name);
  }

  /** A path as it would be drawn: {@code a -TOOK_PART_IN-> p <-TOOK_PART_IN- b}. */
  static String draw(List<PathStep> path) {
    return path.stream().map(Drawing::draw).collect(Collectors.joining(" "));
  }

  private static String draw(PathStep step) {
    return switch (step) {
      case PathStep.Node(String id, String name) -> name;
      case PathStep.Via(String type, PathStep.Direction direction) ->
          direction == PathStep.Direction.OUT ? "-" + type + "->" : "<-" + type + "-";
    };
  }
}
