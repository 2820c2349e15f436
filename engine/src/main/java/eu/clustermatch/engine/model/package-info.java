/** The field's words: labels, relationships, sizes, roles, and what is wrong with a question. */
@NullMarked
package eu.clustermatch.engine.model;

import org.jspecify.annotations.NullMarked;
