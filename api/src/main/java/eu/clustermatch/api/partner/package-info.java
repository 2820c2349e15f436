/** The question "who fits mine, or fits this idea?" over HTTP. */
@NullMarked
package eu.clustermatch.api.partner;

import org.jspecify.annotations.NullMarked;
