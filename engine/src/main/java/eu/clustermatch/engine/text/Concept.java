package eu.clustermatch.engine.text;

/**
 * A taxonomy node recognised in a question.
 *
 * @param id for example {@code technology:artificial-intelligence}
 * @param label the name it is known by
 * @param matched the words of the question that named it, or that lead to it
 * @param score how much of the question it speaks for, and how surely, 0–1
 * @param exact whether the question holds a whole label of it; others hold some of its words, or
 *     are called in English much like one that does
 */
public record Concept(String id, String label, String matched, double score, boolean exact) {}
