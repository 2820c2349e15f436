package eu.clustermatch.importer;

/** Told how far an import is. */
public interface Progress {
  /** Says nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void expect(long items) {}

        @Override
        public void committed(long items) {}
      };

  /** How many items are to come, known or estimated. */
  void expect(long items);

  /** Another import is writing to the store; this one goes on when that one has ended. */
  default void waiting() {}

  /** A batch of so many items is safely in the store. */
  void committed(long items);
}
