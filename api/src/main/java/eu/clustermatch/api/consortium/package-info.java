/** The question "which team covers all this?" over HTTP. */
@NullMarked
package eu.clustermatch.api.consortium;

import org.jspecify.annotations.NullMarked;
