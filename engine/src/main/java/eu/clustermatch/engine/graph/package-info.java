/** The immutable typed graph in compressed sparse rows, and its algorithms. */
@NullMarked
package eu.clustermatch.engine.graph;

import org.jspecify.annotations.NullMarked;
