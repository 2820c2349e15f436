/** The timetable of a matchmaking event, over HTTP. */
@NullMarked
package eu.clustermatch.api.meeting;

import org.jspecify.annotations.NullMarked;
