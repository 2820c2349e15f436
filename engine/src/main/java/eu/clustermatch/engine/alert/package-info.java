/** Alerts in words: what kind of disruption, what is asked for, and what it is about. */
@NullMarked
package eu.clustermatch.engine.alert;

import org.jspecify.annotations.NullMarked;
