/** The engine's only user of the Neo4j driver: schema, reading, writing, following changes. */
@NullMarked
package eu.clustermatch.engine.store;

import org.jspecify.annotations.NullMarked;
