package eu.clustermatch.engine.exchange;

/** Two who must not meet, in whichever order; never told to anybody. */
public record Veto(String a, String b) {}
