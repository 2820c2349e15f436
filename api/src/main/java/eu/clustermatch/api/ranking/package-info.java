/** What determines the ranking. */
@NullMarked
package eu.clustermatch.api.ranking;

import org.jspecify.annotations.NullMarked;
