/** One reader a format: files in, validated nodes and links or rejects out. */
@NullMarked
package eu.clustermatch.importer.source;

import org.jspecify.annotations.NullMarked;
