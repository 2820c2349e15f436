package eu.clustermatch.importer.resolve;

/**
 * What one feature adds to the score.
 *
 * @param contribution weight × value, log-odds
 * @param because in words
 */
public record Contribution(
    Feature feature, double value, double weight, double contribution, String because) {}
