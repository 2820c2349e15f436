package eu.clustermatch.importer.source;

/**
 * Where something was read.
 *
 * @param line counted from 1, the header included
 */
public record Origin(String file, long line) {}
