/** What the jar does beside serving: {@code import} and {@code token}. */
@NullMarked
package eu.clustermatch.api.command;

import org.jspecify.annotations.NullMarked;
