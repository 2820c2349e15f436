package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product an organisation can make.
 *
 * @param unit as stated, for example {@code t/year}, or null
 */
public record Capacity(double amount, @Nullable String unit) {
  /** What is stated of it, or null. */
  static @Nullable Capacity of(Sourcing sourcing, int node, int product) {
    LinkTable produces = sourcing.snapshot().supply().of(Relationship.PRODUCES);
    for (int row = produces.firstFrom(node); row < produces.endFrom(node); row++) {
      if (produces.to(row) == product
          && !Float.isNaN(produces.amount(row))
          && produces.isKnown(row, sourcing.known())) {
        return new Capacity(produces.amount(row), produces.text(row));
      }
    }
    return null;
  }
}
