/** What the jar does beside serving: its commands. */
@NullMarked
package eu.clustermatch.api.command;

import org.jspecify.annotations.NullMarked;
