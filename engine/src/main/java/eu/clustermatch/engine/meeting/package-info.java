/**
 * The timetable of a matchmaking event: who meets whom, in which slot, at which table; fair first,
 * then of the greatest weight.
 */
@NullMarked
package eu.clustermatch.engine.meeting;

import org.jspecify.annotations.NullMarked;
