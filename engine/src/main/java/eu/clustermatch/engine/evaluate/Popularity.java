package eu.clustermatch.engine.evaluate;

/** Everybody by the number of projects, which is how ties are broken. */
final class Popularity implements Ranking {
  @Override
  public String name() {
    return "popularity";
  }

  @Override
  public void score(Case asked, double[] scores) {
    // All alike, so that the order by degree stays.
  }
}
