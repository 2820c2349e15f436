package eu.clustermatch.importer.tag;

/**
 * A term that a text names.
 *
 * @param confidence how likely it is that the text is about it, 0–1
 * @param words as in the text
 * @param field where in the text the surest mention stands
 * @param language of that field, ISO 639-1
 */
public record Tag(Term term, double confidence, String words, String field, String language) {}
