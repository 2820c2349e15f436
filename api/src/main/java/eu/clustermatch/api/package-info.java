@NullMarked
package eu.clustermatch.api;

import org.jspecify.annotations.NullMarked;
