/** The exchange market: which offers answer which demands, and why. */
@NullMarked
package eu.clustermatch.engine.market;

import org.jspecify.annotations.NullMarked;
