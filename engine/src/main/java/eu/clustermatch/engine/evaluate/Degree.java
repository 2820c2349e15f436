package eu.clustermatch.engine.evaluate;

import java.util.Arrays;

/** In how many projects everybody took part. */
final class Degree implements Baseline {
  @Override
  public double[] score(Asked asked) {
    double[] degrees = new double[asked.past().organisations()];
    Arrays.setAll(degrees, organisation -> asked.past().tookPartIn(organisation).length);
    return degrees;
  }
}
