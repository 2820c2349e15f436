/** The question "who fits mine, or fits this idea?". */
@NullMarked
package eu.clustermatch.engine.partner;

import org.jspecify.annotations.NullMarked;
