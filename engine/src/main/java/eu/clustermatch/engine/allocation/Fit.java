package eu.clustermatch.engine.allocation;

/**
 * How what is offered serves as what is asked.
 *
 * @param substitute whether it is declared to stand in, rather than being just that
 * @param degree 0–1
 */
record Fit(boolean substitute, double degree) {
  static final Fit EXACT = new Fit(false, 1);

  /** By how many hundredths it falls short, 0–100; a substitute by one at least. */
  int inexact() {
    return substitute ? Math.clamp(Math.round(100 * (1 - degree)), 1, 100) : 0;
  }
}
