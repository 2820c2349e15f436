package eu.clustermatch.engine.evaluate;

/** A known method that the model is compared with. */
interface Baseline {
  /** The score of every organisation of the past, 0 or more, the higher the better. */
  double[] score(Asked asked);
}
