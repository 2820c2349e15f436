/** Clusters: list and profiles. */
@NullMarked
package eu.clustermatch.api.cluster;

import org.jspecify.annotations.NullMarked;
