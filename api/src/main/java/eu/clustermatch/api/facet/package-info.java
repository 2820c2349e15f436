/** Counts. */
@NullMarked
package eu.clustermatch.api.facet;

import org.jspecify.annotations.NullMarked;
