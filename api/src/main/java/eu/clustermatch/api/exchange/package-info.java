/** Exchange proposals: who should visit whom. */
@NullMarked
package eu.clustermatch.api.exchange;

import org.jspecify.annotations.NullMarked;
