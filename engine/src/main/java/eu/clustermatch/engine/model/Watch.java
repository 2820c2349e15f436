package eu.clustermatch.engine.model;

/**
 * Who waits for a long computation: hears how far it is, and may be tired of waiting. A computation
 * ends by itself when its budget of work is spent, which does not depend on the clock; only where
 * it is ended from outside may two runs differ, and such an answer is marked as incomplete.
 */
public interface Watch {
  /** Waits to the end and wants to hear nothing. */
  Watch PATIENT =
      new Watch() {
        @Override
        public void report(String phase, long done, long total) {}

        @Override
        public boolean isOver() {
          return false;
        }
      };

  /**
   * Hears how far the work is; called often, at least at the beginning of a phase.
   *
   * @param phase what is being done, in plain words, for example {@code scoring pairs}
   * @param done at most {@code total}
   */
  void report(String phase, long done, long total);

  /**
   * Whether to stop now and answer with what there is, marked as incomplete. Cheap; once true, it
   * stays so.
   */
  boolean isOver();
}
