package eu.clustermatch.engine.evaluate;

/** Something learned that scores candidates by their features. */
interface Scorer {
  /** The score of each of the rows of {@link CandidateFeatures}. */
  double[] score(float[] rows, int count);
}
