package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.model.Unit;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is offered and needed in a crisis on the market of a snapshot, on a day. */
final class StoredLines {
  private final Snapshot snapshot;
  private final int day;
  private final List<LeftOut> leftOut = new ArrayList<>();

  StoredLines(Snapshot snapshot, LocalDate day) {
    this.snapshot = snapshot;
    this.day = Snapshot.day(day);
  }

  /** By id. */
  List<DemandLine> demands() {
    List<DemandLine> lines = new ArrayList<>();
    for (Posting posting : open(Label.DEMAND)) {
      if (isLine(posting, lines.size())) {
        lines.add(
            new DemandLine(
                id(posting),
                snapshot.nodes().id(products(posting)[0]),
                posting.quantity(),
                String.valueOf(posting.unit()),
                day(posting.to(), Graph.UNDATED_TO),
                place(posting),
                true,
                true,
                true,
                1));
      }
    }
    return lines;
  }

  /** By id. */
  List<OfferLine> offers() {
    List<OfferLine> lines = new ArrayList<>();
    for (Posting posting : open(Label.OFFER)) {
      if (isLine(posting, lines.size())) {
        lines.add(
            new OfferLine(
                id(posting),
                snapshot.nodes().id(products(posting)[0]),
                posting.quantity(),
                String.valueOf(posting.unit()),
                day(posting.from(), Graph.UNDATED_FROM),
                place(posting),
                posting.owner() == Nodes.NONE ? null : snapshot.nodes().id(posting.owner())));
      }
    }
    return lines;
  }

  /** What cannot be allocated, of what was asked for so far, and why. */
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  private List<Posting> open(Label label) {
    return snapshot.market().open(snapshot.nodes(), label, MarketKind.CRISIS, day);
  }

  private boolean isLine(Posting posting, int before) {
    String why = flaw(posting);
    if (why == null && before == AllocationRequest.MOST_LINES) {
      why = "No more than %s take part.".formatted(Words.number(before));
    }
    if (why != null) {
      leftOut.add(new LeftOut(id(posting), why));
    }
    return why == null;
  }

  private @Nullable String flaw(Posting posting) {
    String unit = posting.unit();
    int products = products(posting).length;
    if (products != 1) {
      return products == 0 ? "It is about no product." : "It is about several products.";
    }
    if (!(posting.quantity() > 0)) {
      return "It states no quantity.";
    }
    Unit known = unit == null ? null : Unit.find(unit);
    if (known == null) {
      return unit == null ? "It states no unit." : "Its unit, %s, is not known.".formatted(unit);
    }
    if (posting.to() < day && snapshot.nodes().is(posting.node(), Label.OFFER)) {
      return "It could be had until %s.".formatted(LocalDate.ofEpochDay(posting.to()));
    }
    double base = known.toBase(posting.quantity());
    return base >= Lines.LEAST && base <= Lines.MOST
        ? null
        : "Its quantity, %s %s, is too %s to plan with."
            .formatted(posting.quantity(), unit, base > Lines.MOST ? "large" : "small");
  }

  private int[] products(Posting posting) {
    Graph graph = snapshot.view().graph();
    return IntStream.range(
            graph.firstArc(posting.node(), Relationship.ABOUT, Direction.OUT),
            graph.endArc(posting.node(), Relationship.ABOUT, Direction.OUT))
        .map(graph::target)
        .filter(node -> snapshot.nodes().is(node, Label.PRODUCT))
        .sorted()
        .distinct()
        .toArray();
  }

  private String id(Posting posting) {
    return snapshot.nodes().id(posting.node());
  }

  /** Its own place, or that of who offers or seeks. */
  private @Nullable String place(Posting posting) {
    Nodes nodes = snapshot.nodes();
    int own = nodes.place(posting.node());
    int place =
        own == Nodes.NONE && posting.owner() != Nodes.NONE ? nodes.place(posting.owner()) : own;
    return place == Nodes.NONE ? null : nodes.id(place);
  }

  private static @Nullable LocalDate day(int day, int undated) {
    return day == undated
        ? null
        : LocalDate.ofEpochDay(
            Math.clamp(day, Lines.FIRST_DAY.toEpochDay(), Lines.LAST_DAY.toEpochDay()));
  }
}
