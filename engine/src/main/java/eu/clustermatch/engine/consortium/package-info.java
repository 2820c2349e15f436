/**
 * The question "which team covers all this?": the best consortia by one stated objective, how far
 * they may be from the best there is, or which requirements cannot hold together.
 */
@NullMarked
package eu.clustermatch.engine.consortium;

import org.jspecify.annotations.NullMarked;
