/** What is offered and sought, which offers answer which demands, and what both sides say to it. */
@NullMarked
package eu.clustermatch.api.market;

import org.jspecify.annotations.NullMarked;
