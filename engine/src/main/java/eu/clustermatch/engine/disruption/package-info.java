/** The question "what fails with it, and on whom does it all depend?". */
@NullMarked
package eu.clustermatch.engine.disruption;

import org.jspecify.annotations.NullMarked;
