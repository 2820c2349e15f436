/** {@link eu.clustermatch.engine.MatchEngine}: where every question enters. */
@NullMarked
package eu.clustermatch.engine;

import org.jspecify.annotations.NullMarked;
