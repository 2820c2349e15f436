package eu.clustermatch.engine.evaluate;

import java.util.Arrays;

/** Everybody by the number of projects, whoever asks. */
final class Popularity implements Baseline {
  @Override
  public double[] score(Asked asked) {
    double[] degrees = new double[asked.past().organisations()];
    Arrays.setAll(degrees, organisation -> asked.past().tookPartIn(organisation).length);
    return degrees;
  }
}
