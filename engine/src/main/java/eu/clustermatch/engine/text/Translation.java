package eu.clustermatch.engine.text;

/**
 * What something a question asks for is called in another language.
 *
 * @param language ISO 639-1 code
 * @param weight how much its words count beside the question's own, 0–1
 */
public record Translation(String language, String text, double weight) {}
