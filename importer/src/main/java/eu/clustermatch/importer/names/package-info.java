/** Who bears a name: an organisation, a person or nobody. */
@NullMarked
package eu.clustermatch.importer.names;

import org.jspecify.annotations.NullMarked;
