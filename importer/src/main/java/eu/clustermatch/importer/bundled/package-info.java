/** Files that come with the program: word lists and models, written for people to read. */
@NullMarked
package eu.clustermatch.importer.bundled;

import org.jspecify.annotations.NullMarked;
