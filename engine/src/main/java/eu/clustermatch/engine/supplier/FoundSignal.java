package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.rank.Values;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A signal that finds nobody: one number for each candidate that others found. */
final class FoundSignal implements Signal<Sourcing> {
  private final String name;
  private final Meaning meaning;
  private final Measure measure;
  private final Reason reason;

  /** Measures a candidate; what is not above 0, or not a number, counts nothing. */
  interface Measure {
    double of(Sourcing sourcing, int candidate);
  }

  /** Says why in words. */
  interface Reason {
    @Nullable String of(Sourcing sourcing, int candidate, double value);
  }

  FoundSignal(String name, Meaning meaning, Measure measure, Reason reason) {
    this.name = name;
    this.meaning = meaning;
    this.measure = measure;
    this.reason = reason;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  @Override
  public void measure(Sourcing sourcing, Values values) {
    // Finds nobody.
  }

  @Override
  public void measureFound(Sourcing sourcing, BitSet candidates, Values values) {
    for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
      double value = measure.of(sourcing, node);
      if (value > 0) {
        values.add(node, value);
      }
    }
  }

  @Override
  public @Nullable String because(Sourcing sourcing, int candidate, double value) {
    return reason.of(sourcing, candidate, value);
  }
}
