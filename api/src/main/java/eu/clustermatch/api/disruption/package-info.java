/** What fails with it, over HTTP. */
@NullMarked
package eu.clustermatch.api.disruption;

import org.jspecify.annotations.NullMarked;
