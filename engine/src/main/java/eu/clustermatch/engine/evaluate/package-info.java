/** Metrics and the temporal protocol that say whether a ranking is better. */
@NullMarked
package eu.clustermatch.engine.evaluate;

import org.jspecify.annotations.NullMarked;
