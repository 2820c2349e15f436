package eu.clustermatch.engine.text;

/**
 * A taxonomy node recognised in a question.
 *
 * @param id for example {@code technology:artificial-intelligence}
 * @param label the name it is known by
 * @param matched the words of the question that named it
 */
public record Concept(String id, String label, String matched) {}
