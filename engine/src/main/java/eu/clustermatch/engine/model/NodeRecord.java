package eu.clustermatch.engine.model;

import java.util.Map;

/**
 * One node as it lies in the store.
 *
 * @param properties values as the Neo4j driver gives them: String, Long, Double, Boolean,
 *     LocalDate, List
 */
public record NodeRecord(Label label, String id, Map<String, Object> properties) {}
