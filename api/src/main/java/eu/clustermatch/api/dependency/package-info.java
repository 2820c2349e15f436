/** In how few hands products are, over HTTP. */
@NullMarked
package eu.clustermatch.api.dependency;

import org.jspecify.annotations.NullMarked;
