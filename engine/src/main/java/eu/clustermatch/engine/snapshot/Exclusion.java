package eu.clustermatch.engine.snapshot;

import java.util.List;

/**
 * A filter that keeps a candidate out.
 *
 * @param filter as in a request, for example {@code country}
 * @param values what the filter asks for
 * @param has what the candidate has instead; empty where it has nothing of the kind
 */
public record Exclusion(String filter, List<String> values, List<String> has) {}
