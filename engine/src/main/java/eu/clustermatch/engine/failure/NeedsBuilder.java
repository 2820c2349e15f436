package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.failure.Needs.Serves;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SupplyFacts;
import eu.clustermatch.engine.snapshot.View;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads off the facts who needs what from whom. */
final class NeedsBuilder {
  private final Graph graph;
  private final Hierarchy hierarchy;
  private final LinkTable uses;
  private final LinkTable supplies;
  private final LinkTable produces;
  private final LinkTable recipes;
  private final LinkTable substitutes;
  private final int known;
  private final int today;
  private final int firstOrganisation;
  private final int organisations;

  final int firstProduct;
  final int products;
  final int[] firstNeed;
  final Growing organisation = new Growing();
  final Growing product = new Growing();
  final Growing essential = new Growing();
  final Growing stated = new Growing();
  final Growing hasSupplier = new Growing();
  final Growing complete = new Growing();
  final Growing completeSince = new Growing();
  final Growing firstDelivery = new Growing();
  final Growing supplier = new Growing();
  final Growing delivered = new Growing();
  final Growing shares = new Growing();
  final Growing serves = new Growing();
  final Growing needOf = new Growing();

  /** By node, the organisation whose making it last was part of. */
  private final int[] makes;

  /** Products of which, or of whose kind, a recipe is known, by number from the first product. */
  private final boolean[] hasRecipe;

  /** Of the organisation at hand: what it uses or is supplied with. */
  private int[] inputs = new int[0];

  /** Of the organisation at hand: whether a recipe is known of all that it makes. */
  private boolean recipesKnown;

  NeedsBuilder(Snapshot snapshot, View view, Hierarchy hierarchy, int known) {
    Nodes nodes = snapshot.nodes();
    SupplyFacts facts = snapshot.supply();
    this.graph = view.graph();
    this.hierarchy = hierarchy;
    this.uses = facts.of(Relationship.USES_INPUT);
    this.supplies = facts.of(Relationship.SUPPLIES);
    this.produces = facts.of(Relationship.PRODUCES);
    this.recipes = facts.of(Relationship.INPUT_TO);
    this.substitutes = facts.of(Relationship.SUBSTITUTES);
    this.known = known;
    this.today = Math.min(known, facts.today());
    this.firstOrganisation = nodes.first(Label.ORGANISATION);
    this.organisations = nodes.end(Label.ORGANISATION) - firstOrganisation;
    this.firstProduct = nodes.first(Label.PRODUCT);
    this.products = nodes.end(Label.PRODUCT) - firstProduct;
    this.firstNeed = new int[organisations + 1];
    this.makes = new int[nodes.size()];
    Arrays.fill(makes, -1);
    this.hasRecipe = new boolean[products];
    for (int i = 0; i < products; i++) {
      hasRecipe[i] =
          Arrays.stream(hierarchy.above(firstProduct + i))
              .flatMap(kind -> Arrays.stream(recipes.rowsTo(kind)))
              .anyMatch(row -> recipes.holds(row, known, today));
    }
  }

  Needs build() {
    for (int i = 0; i < organisations; i++) {
      firstNeed[i] = product.size();
      add(i);
    }
    firstNeed[organisations] = product.size();
    return new Needs(this);
  }

  private void add(int i) {
    int node = firstOrganisation + i;
    int[] rows =
        Arrays.stream(supplies.rowsTo(node))
            .filter(row -> supplies.holds(row, known, today))
            .toArray();
    int first = uses.firstFrom(node);
    int end = uses.endFrom(node);
    if (rows.length == 0 && first == end) {
      return;
    }
    markMade(i, node);
    inputs =
        IntStream.concat(
                IntStream.range(first, end)
                    .filter(row -> uses.holds(row, known, today))
                    .map(uses::to),
                Arrays.stream(rows).map(supplies::product))
            .filter(input -> input != Nodes.NONE)
            .distinct()
            .toArray();
    boolean[] served = new boolean[rows.length];
    for (int row = first; row < end; row++) {
      if (uses.holds(row, known, today)) {
        need(i, uses.to(row), essential(i, uses.to(row)), row);
        serve(rows, served);
      }
    }
    addUnlisted(i, IntStream.range(0, rows.length).filter(j -> !served[j]).map(j -> rows[j]));
  }

  /** What it is supplied with but not said to use: one need a product. */
  private void addUnlisted(int i, IntStream rows) {
    int[] byProduct =
        rows.boxed()
            .filter(row -> supplies.product(row) != Nodes.NONE)
            .sorted(Comparator.<Integer>comparingInt(supplies::product))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int j = 0; j < byProduct.length; j++) {
      int input = supplies.product(byProduct[j]);
      if (j == 0 || supplies.product(byProduct[j - 1]) != input) {
        // Nobody says that it cannot do without.
        boolean spared = essential(i, input) == Mark.NO;
        need(i, input, spared ? Mark.NO : Mark.UNKNOWN, -1);
      }
      delivery(byProduct[j], Serves.INPUT);
    }
  }

  /** Notes what the organisation makes, and where it stands, with what lies above that. */
  private void markMade(int i, int node) {
    recipesKnown = true;
    for (int row = produces.firstFrom(node); row < produces.endFrom(node); row++) {
      if (produces.mark(row) != Mark.YES && produces.holds(row, known, today)) {
        recipesKnown &= hasRecipe[produces.to(row) - firstProduct];
        for (int broader : hierarchy.above(produces.to(row))) {
          makes[broader] = i;
        }
      }
    }
    int end = graph.endArc(node, Relationship.OPERATES_AT, Direction.OUT);
    for (int arc = graph.firstArc(node, Relationship.OPERATES_AT, Direction.OUT);
        arc < end;
        arc++) {
      makes[graph.target(arc)] = i;
    }
  }

  /**
   * By the recipes of what the organisation makes; one that says yes is enough. A recipe that needs
   * something broader, such as some plastic, makes no kind of it essential to who has others. Who
   * makes something of which no recipe is known may need it for that.
   */
  private Mark essential(int i, int input) {
    Mark said = null;
    for (int broader : hierarchy.above(input)) {
      for (int row = recipes.firstFrom(broader); row < recipes.endFrom(broader); row++) {
        if (makes[recipes.to(row)] == i && recipes.holds(row, known, today)) {
          Mark mark = recipes.mark(row);
          if (mark == Mark.YES && broader != input && hasOther(input, broader)) {
            mark = Mark.UNKNOWN;
          }
          said = said == null ? mark : SupplyNetwork.both(said, mark);
        }
      }
    }
    return said == null || (said == Mark.NO && !recipesKnown) ? Mark.UNKNOWN : said;
  }

  /** Whether it has another kind of what is needed that is no kind of the input itself. */
  private boolean hasOther(int input, int needed) {
    return Arrays.stream(inputs)
        .anyMatch(
            other -> hierarchy.isOrBelow(other, needed) && !hierarchy.isOrBelow(other, input));
  }

  /**
   * @param row in which it is stated, or -1
   */
  private void need(int i, int input, Mark isEssential, int row) {
    organisation.add(i);
    product.add(input);
    essential.add(isEssential.ordinal());
    stated.add(row < 0 ? 0 : 1);
    complete.add(row < 0 ? Mark.UNKNOWN.ordinal() : uses.mark(row).ordinal());
    completeSince.add(row < 0 ? Graph.UNDATED_FROM : uses.markedOn(row));
    firstDelivery.add(supplier.size());
    hasSupplier.add(0);
  }

  /** Finds what serves the need added last. */
  private void serve(int[] rows, boolean[] served) {
    int input = product.get(product.size() - 1);
    for (int j = 0; j < rows.length; j++) {
      Serves how = serves(supplies.product(rows[j]), input);
      if (how != null) {
        served[j] = true;
        delivery(rows[j], how);
      }
    }
  }

  /** A delivery to the need added last. */
  private void delivery(int row, Serves how) {
    int need = product.size() - 1;
    supplier.add(supplies.from(row) - firstOrganisation);
    delivered.add(supplies.product(row));
    shares.add(Float.floatToIntBits(supplies.amount(row)));
    serves.add(how.ordinal());
    needOf.add(need);
    if (how == Serves.INPUT) {
      hasSupplier.set(need, 1);
    }
  }

  private @Nullable Serves serves(int supplied, int input) {
    if (supplied == Nodes.NONE) {
      return Serves.PERHAPS;
    }
    if (hierarchy.isOrBelow(supplied, input)) {
      return Serves.INPUT;
    }
    for (int row : substitutes.rowsTo(input)) {
      if (substitutes.holds(row, known, today)
          && hierarchy.isOrBelow(supplied, substitutes.from(row))) {
        return Serves.SUBSTITUTE;
      }
    }
    return hierarchy.isOrBelow(input, supplied) ? Serves.PERHAPS : null;
  }
}
