/** What fails when something is out, by what is known of supply, and the proof of it. */
@NullMarked
package eu.clustermatch.engine.failure;

import org.jspecify.annotations.NullMarked;
