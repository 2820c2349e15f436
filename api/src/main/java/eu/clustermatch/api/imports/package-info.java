/** Imports over HTTP. */
@NullMarked
package eu.clustermatch.api.imports;

import org.jspecify.annotations.NullMarked;
