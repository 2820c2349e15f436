/** What belongs to a cluster or organisation alone: its tokens, its contact, its vetoes. */
@NullMarked
package eu.clustermatch.api.account;

import org.jspecify.annotations.NullMarked;
