/** Who serves whom with how much, over HTTP. */
@NullMarked
package eu.clustermatch.api.allocation;

import org.jspecify.annotations.NullMarked;
