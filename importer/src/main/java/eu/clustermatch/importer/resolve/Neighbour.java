package eu.clustermatch.importer.resolve;

/**
 * One that blocking brings up for a party.
 *
 * @param number of the other
 * @param score of the two alone, rivals not yet counted
 */
record Neighbour(int number, double score) {}
