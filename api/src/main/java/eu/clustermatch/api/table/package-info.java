/** Answers as tables, to keep in a file. */
@NullMarked
package eu.clustermatch.api.table;

import org.jspecify.annotations.NullMarked;
