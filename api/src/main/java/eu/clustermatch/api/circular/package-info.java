/** By-products and who could take them, over HTTP. */
@NullMarked
package eu.clustermatch.api.circular;

import org.jspecify.annotations.NullMarked;
