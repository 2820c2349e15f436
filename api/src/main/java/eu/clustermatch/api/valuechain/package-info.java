/** Value chains and their gaps, over HTTP. */
@NullMarked
package eu.clustermatch.api.valuechain;

import org.jspecify.annotations.NullMarked;
