package eu.clustermatch.engine.model;

import java.util.Map;

/**
 * One relationship as it lies in the store. Ids are unique per label, so both ends name theirs.
 *
 * @param properties values as the Neo4j driver gives them
 */
public record LinkRecord(
    Relationship type,
    Label fromLabel,
    String from,
    Label toLabel,
    String to,
    Map<String, Object> properties) {}
