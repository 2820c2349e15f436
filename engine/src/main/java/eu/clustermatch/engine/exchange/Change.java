package eu.clustermatch.engine.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One change that would bring somebody into the plan; found by matching again.
 *
 * @param kind what would change: {@code size}, {@code membership}, {@code profile}, {@code days},
 *     {@code from}, {@code to}, {@code topic}, {@code capacity} or {@code simultaneous}
 * @param id of whom
 * @param value what it would be
 * @param words the same as a sentence
 */
public record Change(String kind, String id, @Nullable String value, String words) {}
