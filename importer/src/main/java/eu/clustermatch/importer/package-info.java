/** Files into the graph: reading them, writing what is new over Bolt, and reporting the rest. */
@NullMarked
package eu.clustermatch.importer;

import org.jspecify.annotations.NullMarked;
