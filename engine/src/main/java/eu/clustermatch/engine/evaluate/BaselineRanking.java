package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.snapshot.Snapshot;

/** A baseline as a ranking of a snapshot's nodes. */
record BaselineRanking(
    String name, Snapshot snapshot, Past past, PastTexts texts, Baseline baseline)
    implements Ranking {
  @Override
  public void score(Case asked, double[] scores) {
    double[] found = baseline.score(new Asked(snapshot, past, texts, asked));
    for (int organisation = 0; organisation < found.length; organisation++) {
      scores[past.organisationNode(organisation)] += found[organisation];
    }
  }
}
