/**
 * Who is who: which organisations from different sources are one. {@link
 * eu.clustermatch.importer.resolve.Blocking} brings up those that might be, {@link
 * eu.clustermatch.importer.resolve.Resolver} compares and decides, and says why.
 */
@NullMarked
package eu.clustermatch.importer.resolve;

import org.jspecify.annotations.NullMarked;
