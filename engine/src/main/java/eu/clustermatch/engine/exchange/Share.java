package eu.clustermatch.engine.exchange;

/**
 * How many of a kind are in the plan.
 *
 * @param by all, or by what they are told apart: its country, its size, its role
 * @param value which of these
 * @param asked how many take part
 * @param matched how many of them go, or receive somebody
 * @param share matched ÷ asked, 0–1
 */
public record Share(Side side, String by, String value, int asked, int matched, double share) {}
