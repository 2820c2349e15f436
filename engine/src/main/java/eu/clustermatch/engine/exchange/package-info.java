/** The question "who should visit whom?": exchanges between clusters, by the scheme's rules. */
@NullMarked
package eu.clustermatch.engine.exchange;

import org.jspecify.annotations.NullMarked;
