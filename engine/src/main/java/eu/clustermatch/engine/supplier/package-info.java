/** Who else can deliver, and who else buys. */
@NullMarked
package eu.clustermatch.engine.supplier;

import org.jspecify.annotations.NullMarked;
