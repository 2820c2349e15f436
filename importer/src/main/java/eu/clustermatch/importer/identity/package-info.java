/** Who is who in a store: decisions kept for ever, and the groups of records that they make. */
@NullMarked
package eu.clustermatch.importer.identity;

import org.jspecify.annotations.NullMarked;
