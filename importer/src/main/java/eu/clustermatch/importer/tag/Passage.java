package eu.clustermatch.importer.tag;

/**
 * A text to be tagged.
 *
 * @param field where it stands, for example {@code title_de}
 * @param language ISO 639-1 code
 * @param told whether somebody said that it is in that language, not a guess
 * @param title whether it is a title
 */
public record Passage(String field, String language, boolean told, boolean title, String text) {}
