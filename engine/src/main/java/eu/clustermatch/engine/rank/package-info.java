/** Signals, their weights and shapes, and the exact explanation of a score. */
@NullMarked
package eu.clustermatch.engine.rank;

import org.jspecify.annotations.NullMarked;
