package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.disruption.DisruptionAnswer.Estimate;
import eu.clustermatch.engine.disruption.DisruptionAnswer.Loss;
import eu.clustermatch.engine.model.EuropeanUnion;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The input–output table of a snapshot: activities, and what flows between them. */
final class Sectors {
  private final Nodes nodes;
  private final int first;
  private final int count;
  private final SectorEstimate estimate;
  private final boolean empty;

  private Sectors(Snapshot snapshot) {
    this.nodes = snapshot.nodes();
    this.first = nodes.first(Label.ACTIVITY);
    this.count = nodes.end(Label.ACTIVITY) - first;
    LinkTable flows = snapshot.supply().of(Relationship.INPUT_TO);
    int[] rows =
        IntStream.range(flows.firstFrom(first), flows.firstFrom(first + count))
            .filter(row -> nodes.is(flows.to(row), Label.ACTIVITY) && flows.amount(row) > 0)
            .toArray();
    this.empty = rows.length == 0;
    int[] from = new int[rows.length];
    int[] to = new int[rows.length];
    double[] share = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      from[i] = flows.from(rows[i]) - first;
      to[i] = flows.to(rows[i]) - first;
      share[i] = flows.amount(rows[i]);
    }
    this.estimate = SectorEstimate.of(count, from, to, share);
  }

  static Sectors of(Snapshot snapshot, View view) {
    return view.derived(Sectors.class, () -> new Sectors(snapshot));
  }

  boolean isEmpty() {
    return empty;
  }

  /** Those that lose most, without those that failed: anywhere, and in the European Union. */
  Estimate hardestHit(int[] failed, int most, int mostInUnion) {
    double[] lost =
        estimate.inoperability(IntStream.of(failed).map(node -> node - first).toArray());
    List<Integer> hit = new ArrayList<>();
    for (int sector = 0; sector < count; sector++) {
      int node = first + sector;
      if (lost[sector] > 0 && IntStream.of(failed).noneMatch(other -> other == node)) {
        hit.add(sector);
      }
    }
    hit.sort(
        Comparator.<Integer>comparingDouble(sector -> -lost[sector])
            .thenComparing(sector -> sector));
    List<Loss> losses =
        hit.stream()
            .map(sector ->
                new Loss(nodes.id(first + sector), nodes.name(first + sector), lost[sector]))
            .toList();
    return new Estimate(
        IntStream.of(failed).mapToObj(nodes::id).toList(),
        losses.stream().limit(most).toList(),
        losses.stream().filter(loss -> isInUnion(loss.id())).limit(mostInUnion).toList());
  }

  /** By the country in the id, such as {@code wiod:DEU.c14}. */
  private static boolean isInUnion(String id) {
    int colon = id.indexOf(':');
    int point = id.indexOf('.', colon + 1);
    return point > 0 && EuropeanUnion.isMemberByAlpha3(id.substring(colon + 1, point));
  }
}
