/** The only user of Lucene: fields, analysis per language, queries, concepts. */
@NullMarked
package eu.clustermatch.engine.text;

import org.jspecify.annotations.NullMarked;
