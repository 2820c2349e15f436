package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.rank.Values;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A signal of partners that here finds nobody: it weighs who was found by what is sought. */
final class OfFound implements Signal<Sourcing> {
  private final Signal<Question> signal;

  OfFound(Signal<Question> signal) {
    this.signal = signal;
  }

  @Override
  public String name() {
    return signal.name();
  }

  @Override
  public Meaning meaning() {
    return signal.meaning();
  }

  @Override
  public void measure(Sourcing sourcing, Values values) {
    // Finds nobody.
  }

  @Override
  public void measureFound(Sourcing sourcing, BitSet candidates, Values values) {
    signal.measure(sourcing, values);
    signal.measureFound(sourcing, candidates, values);
  }

  @Override
  public @Nullable String because(Sourcing sourcing, int candidate, double value) {
    return signal.because(sourcing, candidate, value);
  }
}
