package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All who take part, in the order of their ids, so that a plan does not depend on the order of the
 * request.
 *
 * @param vetoes pairs of nodes, the lower one first, packed into one number
 */
record Participants(List<Participant> visitors, List<Participant> hosts, Set<Long> vetoes) {
  private static final List<Label> TAKING_PART = List.of(Label.CLUSTER, Label.ORGANISATION);

  Participants {
    visitors = List.copyOf(visitors);
    hosts = List.copyOf(hosts);
    vetoes = Set.copyOf(vetoes);
  }

  /**
   * Looks everybody up.
   *
   * @throws InvalidRequestException when an id is unknown, or two are of the same organisation
   */
  static Participants of(Snapshot snapshot, ExchangeRequest request) {
    List<String> topics = request.rules().topics();
    List<Participant> visitors = new ArrayList<>();
    for (int i = 0; i < request.visitors().size(); i++) {
      Visitor visitor = request.visitors().get(i);
      int node = node(snapshot.nodes(), visitor.id(), "visitors[" + i + "].id");
      Terms terms = Terms.of(visitor.from(), visitor.to()).staying(visitor.days());
      visitors.add(
          participant(snapshot, node, bits(visitor.topics(), topics), visitor.text(), terms));
    }
    List<Participant> hosts = new ArrayList<>();
    for (int i = 0; i < request.hosts().size(); i++) {
      Host host = request.hosts().get(i);
      int node = node(snapshot.nodes(), host.id(), "hosts[" + i + "].id");
      Terms terms =
          Terms.of(host.from(), host.to()).receiving(host.capacity(), host.simultaneous());
      hosts.add(participant(snapshot, node, bits(host.topics(), topics), host.text(), terms));
    }
    once("visitors", visitors);
    once("hosts", hosts);
    Set<Long> vetoes = vetoes(snapshot.nodes(), request);
    vetoes.addAll(Registered.keptApart(snapshot, visitors, hosts));
    return new Participants(sorted(visitors), sorted(hosts), vetoes);
  }

  private static List<Participant> sorted(List<Participant> participants) {
    return participants.stream().sorted(Comparator.comparing(Participant::id)).toList();
  }

  /** Whether a node is of those that may take part. */
  static boolean isOne(Nodes nodes, int node) {
    return TAKING_PART.stream().anyMatch(label -> nodes.is(node, label));
  }

  private static int node(Nodes nodes, String id, String parameter) {
    for (Label label : TAKING_PART) {
      int node = nodes.find(label, id);
      if (node != Nodes.NONE) {
        return node;
      }
    }
    throw new InvalidRequestException(parameter, id, "the id of a known cluster or organisation");
  }

  /** A former id and the present one are one organisation. */
  private static void once(String list, List<Participant> participants) {
    Set<Integer> nodes = new HashSet<>();
    for (int i = 0; i < participants.size(); i++) {
      if (!nodes.add(participants.get(i).node())) {
        throw new InvalidRequestException(
            list + "[" + i + "].id", participants.get(i).id(), "named once, whatever its ids");
      }
    }
  }

  static long bits(List<String> stated, List<String> topics) {
    long bits = 0;
    for (String topic : stated) {
      bits |= 1L << topics.indexOf(topic);
    }
    return bits;
  }

  /** When, how long and how many; see {@link Participant}. */
  record Terms(int from, int to, int days, int capacity, int simultaneous) {
    private static Terms of(LocalDate from, LocalDate to) {
      return new Terms((int) from.toEpochDay(), (int) to.toEpochDay(), 0, 0, 0);
    }

    private Terms staying(int stay) {
      return new Terms(from, to, stay, 0, 0);
    }

    private Terms receiving(int visits, @Nullable Integer atOnce) {
      return new Terms(from, to, 0, visits, atOnce == null ? 0 : atOnce);
    }
  }

  static Participant participant(
      Snapshot snapshot, int node, long topics, @Nullable String text, Terms terms) {
    List<Integer> clusters = clusters(snapshot, node);
    Nodes nodes = snapshot.nodes();
    return new Participant(
        node,
        nodes.entry(node),
        clusters,
        clusters.stream().anyMatch(cluster -> !nodes.name(cluster).equals(nodes.id(cluster))),
        topics,
        text == null || text.isBlank() ? null : text,
        terms.from(),
        terms.to(),
        terms.days(),
        terms.capacity(),
        terms.simultaneous());
  }

  private static List<Integer> clusters(Snapshot snapshot, int node) {
    if (snapshot.nodes().is(node, Label.CLUSTER)) {
      return List.of(node);
    }
    Graph graph = snapshot.view().graph();
    Set<Integer> clusters = new TreeSet<>();
    int end = graph.endArc(node, Relationship.MEMBER_OF, Direction.OUT);
    for (int arc = graph.firstArc(node, Relationship.MEMBER_OF, Direction.OUT); arc < end; arc++) {
      clusters.add(graph.target(arc));
    }
    return List.copyOf(clusters);
  }

  private static Set<Long> vetoes(Nodes nodes, ExchangeRequest request) {
    Set<Long> vetoes = new HashSet<>();
    for (int i = 0; i < request.vetoes().size(); i++) {
      Veto veto = request.vetoes().get(i);
      int a = node(nodes, veto.a(), "vetoes[" + i + "][0]");
      int b = node(nodes, veto.b(), "vetoes[" + i + "][1]");
      vetoes.add(packed(a, b));
    }
    return vetoes;
  }

  static long packed(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  boolean isVetoed(Participant visitor, Participant host) {
    return !vetoes.isEmpty() && vetoes.contains(packed(visitor.node(), host.node()));
  }
}
