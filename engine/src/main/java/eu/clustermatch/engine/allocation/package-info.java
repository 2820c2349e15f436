/** Who serves whom with how much, when demand is greater than supply or far from it. */
@NullMarked
package eu.clustermatch.engine.allocation;

import org.jspecify.annotations.NullMarked;
