package eu.clustermatch.engine.allocation;

/**
 * An offer or a demand of the market that cannot be allocated.
 *
 * @param because why, as a sentence
 */
public record LeftOut(String id, String because) {}
