package eu.clustermatch.engine.snapshot;

import java.util.List;
import java.util.Map;

/** A page of a list. {@code total} is exact; facets ignore their own filter. */
public record EntryList(
    String snapshot, int total, List<Entry> entries, Map<String, List<FacetCount>> facets) {}
