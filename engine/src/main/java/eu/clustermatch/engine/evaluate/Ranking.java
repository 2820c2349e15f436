package eu.clustermatch.engine.evaluate;

/** Something that scores candidates: the model, or a baseline. */
interface Ranking {
  String name();

  /** Adds to the score of every node that it finds, 0 for all at first. */
  void score(Case asked, double[] scores);
}
