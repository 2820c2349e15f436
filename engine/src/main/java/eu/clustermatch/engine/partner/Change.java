package eu.clustermatch.engine.partner;

import java.util.List;

/**
 * Edits that bring a candidate in.
 *
 * @param edits one or two; none where no change that was tried brings it in
 * @param rank the candidate's rank after them, 0 without edits
 * @param untried how many single edits were left out, because the work is bounded
 */
record Change(List<Edit> edits, int rank, int untried) {
  /** Nothing was tried. */
  static final Change NONE = new Change(List.of(), Supposed.NOT_A_HIT, 0);

  Change {
    edits = List.copyOf(edits);
  }

  boolean isNone() {
    return edits.isEmpty();
  }
}
