package eu.clustermatch.engine.snapshot;

/**
 * A page of the clusters or organisations that pass the filters, by name and then id.
 *
 * @param offset how many to pass over, at least 0
 * @param limit how many to show, 1–1000
 */
public record ListRequest(Filters filters, int offset, int limit) {}
