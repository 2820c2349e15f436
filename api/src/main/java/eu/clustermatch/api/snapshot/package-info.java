/** The state that questions are answered on. */
@NullMarked
package eu.clustermatch.api.snapshot;

import org.jspecify.annotations.NullMarked;
