/** Organisations: list and profiles. */
@NullMarked
package eu.clustermatch.api.organisation;

import org.jspecify.annotations.NullMarked;
