package eu.clustermatch.engine.disruption;

import java.util.List;

/**
 * An organisation on which others depend.
 *
 * @param alsoFail how many more organisations fail if it does, too
 * @param makesFail ids of those among the affected that then fail: for each of them it is a single
 *     point of failure
 * @param rareKnowHow technologies that it applies and at most two others do
 * @param because in words
 */
public record Critical(
    String id,
    String name,
    int alsoFail,
    List<String> makesFail,
    List<String> rareKnowHow,
    String because) {
  public Critical {
    makesFail = List.copyOf(makesFail);
    rareKnowHow = List.copyOf(rareKnowHow);
  }
}
