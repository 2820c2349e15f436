package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.rank.Values;
import org.jspecify.annotations.Nullable;

/**
 * How well what a candidate makes, or buys, fits what is sought, by the best of its products, one
 * signal for each {@link MatchKind}. Range 0–1.
 */
final class ProductMatch implements Signal<Sourcing> {
  private final MatchKind kind;

  ProductMatch(MatchKind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return kind.text() + "-product";
  }

  @Override
  public Meaning meaning() {
    return switch (kind) {
      case EXACT ->
          new Meaning(
              "Whether it makes the very product that is sought, or a kind of it; of a customer,"
                  + " whether it buys it.",
              "Who makes it already can deliver it.",
              1);
      case SUBSTITUTE ->
          new Meaning(
              "Whether something it makes is declared to stand in for what is sought: one half, and"
                  + " half of the declared degree.",
              "What can stand in keeps a production going.",
              1);
      case SIBLING ->
          new Meaning(
              "How near in the taxonomy something it makes lies to what is sought: one half below"
                  + " the same broader code, half of that for every further level up.",
              "Who makes its like may make it, too.",
              1);
      case CAPABILITY ->
          new Meaning(
              "To what degree something it makes is near what is sought in the capabilities that"
                  + " it takes. That is a guess.",
              "Who can make the one can often make the other.",
              1);
      case TEXT -> throw new IllegalStateException("Words are measured by signals of their own.");
    };
  }

  @Override
  public void measure(Sourcing sourcing, Values values) {
    sourcing
        .matches()
        .forEach((candidate, match) -> {
          if (match.kind() == kind) {
            values.add(candidate, match.degree());
          }
        });
  }

  @Override
  public @Nullable String because(Sourcing sourcing, int candidate, double value) {
    Match match = sourcing.match(candidate);
    if (match == null) {
      return null;
    }
    String product = sourcing.nodes().name(match.product());
    String sought = sourcing.nodes().name(match.sought());
    String verb = sourcing.side() == Side.SUPPLIERS ? "makes " : "buys ";
    return switch (match.kind()) {
      case EXACT -> verb + product;
      case SUBSTITUTE ->
          sourcing.side() == Side.SUPPLIERS
              ? "makes %s, which can stand in for %s".formatted(product, sought)
              : "buys %s, for which %s can stand in".formatted(product, sought);
      case SIBLING -> verb + product + ", related to " + sought;
      case CAPABILITY ->
          "%s%s; whoever makes that can often make %s: a guess".formatted(verb, product, sought);
      case TEXT -> null;
    };
  }
}
