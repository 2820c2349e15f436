/** Who is who: pairs of records that a person decides about. */
@NullMarked
package eu.clustermatch.api.resolution;

import org.jspecify.annotations.NullMarked;
