package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.model.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Why is this one not among the first {@code k}?
 *
 * @param search the question it was missed in; its page does not matter
 * @param candidate id of a cluster or organisation
 * @param k 1–1000
 */
public record WhyNotRequest(PartnerRequest search, String candidate, int k) {
  private static final int GREATEST_K = 1000;

  /**
   * @throws InvalidRequestException without a candidate, or when k is out of range
   */
  public static WhyNotRequest of(PartnerRequest search, @Nullable String candidate, int k) {
    if (candidate == null || candidate.isBlank()) {
      throw new InvalidRequestException(
          "candidate", null, "given: the id of a cluster or organisation");
    }
    return new WhyNotRequest(search, candidate, k);
  }

  public WhyNotRequest {
    if (k < 1 || k > GREATEST_K) {
      throw new InvalidRequestException("k", k, "between 1 and " + GREATEST_K);
    }
  }
}
