package eu.clustermatch.engine.snapshot;

/**
 * What a snapshot holds.
 *
 * @param id names the state: store, change sequence, model, software
 * @param store which Neo4j store it was read from
 * @param sequence the last change it contains
 * @param model version of the ranking model
 * @param software version of the program
 * @param nodes nodes of the graph
 * @param arcs directed arcs of the graph, two for every relationship
 * @param documents documents of the text index
 * @param bytes memory of arrays and index, estimated
 */
public record SnapshotInfo(
    String id,
    String store,
    long sequence,
    String model,
    String software,
    int nodes,
    int arcs,
    int documents,
    long bytes) {}
