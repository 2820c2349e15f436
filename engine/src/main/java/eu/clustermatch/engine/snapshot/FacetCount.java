package eu.clustermatch.engine.snapshot;

/** How many of what is found have this value of a facet. */
public record FacetCount(String value, int count) {}
