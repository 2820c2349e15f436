/** How answers show why. */
@NullMarked
package eu.clustermatch.api.explanation;

import org.jspecify.annotations.NullMarked;
