/** Settings, and the order in which the parts start. */
@NullMarked
package eu.clustermatch.api.config;

import org.jspecify.annotations.NullMarked;
