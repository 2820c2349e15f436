package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes questions of the projects that began after a split: who of those known by then took part?
 * At least {@value #FEWEST} must be to be found. Candidates are all that took part in something by
 * the split.
 */
public final class Cases {
  private static final int FEWEST = 3;

  /** Of the generators that draw which half of the partners is given. */
  private static final long SEED = 7;

  private final Snapshot snapshot;
  private final Split split;
  private final Graph past;
  private final Graph all;
  private final BitSet known = new BitSet();

  private Cases(Snapshot snapshot, Split split) {
    this.snapshot = snapshot;
    this.split = split;
    this.past = snapshot.view(split.known()).graph();
    this.all = snapshot.view().graph();
    for (Label label : List.of(Label.CLUSTER, Label.ORGANISATION)) {
      for (int node = snapshot.nodes().first(label); node < snapshot.nodes().end(label); node++) {
        known.set(node, past.degree(node, Relationship.TOOK_PART_IN, Direction.OUT) > 0);
      }
    }
  }

  /** Who took part in something by the split. */
  public static BitSet candidates(Snapshot snapshot, Split split) {
    return new Cases(snapshot, split).known;
  }

  /** The questions in the order of the projects' ids. O(projects · participants). */
  public static List<Case> of(Snapshot snapshot, Split split, Task task) {
    return new Cases(snapshot, split).make(task);
  }

  private List<Case> make(Task task) {
    Nodes nodes = snapshot.nodes();
    List<Case> cases = new ArrayList<>();
    for (int project = nodes.first(Label.PROJECT); project < nodes.end(Label.PROJECT); project++) {
      int coordinator = snapshot.projects().coordinator(project - nodes.first(Label.PROJECT));
      if (coordinator != Nodes.NONE && isAsked(nodes.validFrom(project))) {
        add(project, coordinator, task, cases);
      }
    }
    return cases;
  }

  private boolean isAsked(int start) {
    return start >= split.from().toEpochDay() && start <= split.until().toEpochDay();
  }

  private void add(int project, int coordinator, Task task, List<Case> cases) {
    BitSet truth = participants(all, project);
    truth.and(known);
    truth.clear(coordinator);
    if (truth.cardinality() < FEWEST) {
      return;
    }
    boolean recurrent = isRecurrent(project);
    BitSet seeds = new BitSet();
    seeds.set(coordinator, known.get(coordinator));
    BitSet left = new BitSet();
    switch (task) {
      case TEXT_ONLY -> {
        left.set(coordinator);
        seeds.clear();
      }
      case NEW_PARTNERS -> left.or(partners(coordinator));
      case COMPLETION -> given(truth, snapshot.nodes().id(project)).forEach(seeds::set);
      default -> {}
    }
    left.or(seeds);
    left.set(coordinator);
    truth.andNot(left);
    if (truth.isEmpty() || (task == Task.COMPLETION && truth.cardinality() < FEWEST)) {
      return;
    }
    boolean words = task != Task.SEED_ONLY;
    cases.add(
        new Case(
            snapshot.nodes().id(project),
            seeds.stream().toArray(),
            words ? snapshot.text().text(project) : "",
            snapshot.text().language(project),
            words
                ? snapshot.projects().call(project - snapshot.nodes().first(Label.PROJECT))
                : Call.UNKNOWN,
            left,
            truth,
            recurrent));
  }

  /**
   * Half of the partners, drawn for each project on its own: one permutation for all would give the
   * same places each time, and partners are in the order of their ids, which is often that of age.
   */
  private static List<Integer> given(BitSet partners, String id) {
    List<Integer> shuffled = new ArrayList<>(partners.stream().boxed().toList());
    Collections.shuffle(shuffled, new SplittableRandom(SEED + id.hashCode()));
    return shuffled.subList(0, shuffled.size() / 2);
  }

  private BitSet partners(int node) {
    BitSet partners = new BitSet();
    int end = past.endArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
    for (int arc = past.firstArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
        arc < end;
        arc++) {
      partners.or(participants(past, past.target(arc)));
    }
    return partners;
  }

  /** Who takes or took part in a project, as a graph knows it. */
  static BitSet participants(Graph graph, int project) {
    BitSet participants = new BitSet();
    int end = graph.endArc(project, Relationship.TOOK_PART_IN, Direction.IN);
    for (int arc = graph.firstArc(project, Relationship.TOOK_PART_IN, Direction.IN);
        arc < end;
        arc++) {
      participants.set(graph.target(arc));
    }
    return participants;
  }

  private boolean isRecurrent(int project) {
    BitSet consortium = participants(all, project);
    Map<Integer, Integer> common = new HashMap<>();
    consortium.stream()
        .forEach(node -> {
          int end = past.endArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
          for (int arc = past.firstArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
              arc < end;
              arc++) {
            common.merge(past.target(arc), 1, Integer::sum);
          }
        });
    int size = consortium.cardinality();
    return common.entrySet().stream()
        .anyMatch(earlier -> {
          int both = size + past.degree(earlier.getKey(), Relationship.TOOK_PART_IN, Direction.IN);
          return 2 * earlier.getValue() >= both - earlier.getValue();
        });
  }

  static int[] byDegree(Snapshot snapshot, Split split) {
    Cases cases = new Cases(snapshot, split);
    return Arrays.stream(cases.known.stream().toArray())
        .boxed()
        .sorted((a, b) -> {
          int order =
              Integer.compare(
                  cases.past.degree(b, Relationship.TOOK_PART_IN, Direction.OUT),
                  cases.past.degree(a, Relationship.TOOK_PART_IN, Direction.OUT));
          return order != 0 ? order : Integer.compare(a, b);
        })
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
