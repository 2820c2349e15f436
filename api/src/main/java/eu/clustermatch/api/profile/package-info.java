/** What profiles of clusters and organisations share. */
@NullMarked
package eu.clustermatch.api.profile;

import org.jspecify.annotations.NullMarked;
