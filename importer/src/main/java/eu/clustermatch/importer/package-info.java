@NullMarked
package eu.clustermatch.importer;

import org.jspecify.annotations.NullMarked;
