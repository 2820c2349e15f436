/** What all resources share: problems, cursors, tags, limits, security, the API's description. */
@NullMarked
package eu.clustermatch.api.web;

import org.jspecify.annotations.NullMarked;
