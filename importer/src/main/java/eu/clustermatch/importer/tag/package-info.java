/** Taxonomy terms recognised in texts, each with how sure that is. */
@NullMarked
package eu.clustermatch.importer.tag;

import org.jspecify.annotations.NullMarked;
