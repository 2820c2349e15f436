package eu.clustermatch.engine.text;

/**
 * What a taxonomy node is called in one language. A node has any number of labels; the first of a
 * language is the one shown, the others are aliases.
 *
 * @param id for example {@code technology:artificial-intelligence}
 * @param language ISO 639-1 code, or "" for a label of every language, read as English too
 */
public record ConceptLabel(String id, String language, String label) {}
