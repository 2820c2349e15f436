/** One numbered, immutable state: graph, text and columns. */
@NullMarked
package eu.clustermatch.engine.snapshot;

import org.jspecify.annotations.NullMarked;
