package eu.clustermatch.engine.text;

/**
 * Words of a text, a half-open span in UTF-16 units, that are a label of something.
 *
 * @param words how many words of the label say something, from 1
 */
public record Mention<T>(int start, int end, int words, T names) {}
