package eu.clustermatch.engine.alert;

import org.jspecify.annotations.Nullable;

/**
 * Words of an alert that a rule knows.
 *
 * @param kind what they speak for, or null where they are about tiers
 * @param weight how much they speak for it, 1–3; 0 for tiers. Each rule counts once.
 * @param language of the rule, or * for every language
 * @param words as they are written in the alert
 */
public record MatchedCue(@Nullable AlertKind kind, int weight, String language, String words) {}
