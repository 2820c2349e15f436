/** Neo4j inside this process; the only package that touches classes of the Neo4j server. */
@NullMarked
package eu.clustermatch.api.embedded;

import org.jspecify.annotations.NullMarked;
