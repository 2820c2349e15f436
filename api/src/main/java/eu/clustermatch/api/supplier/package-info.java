/** Who else can deliver, and who else buys, over HTTP. */
@NullMarked
package eu.clustermatch.api.supplier;

import org.jspecify.annotations.NullMarked;
