/** Alerts: in words, as they were understood, and as people corrected that. */
@NullMarked
package eu.clustermatch.api.alert;

import org.jspecify.annotations.NullMarked;
