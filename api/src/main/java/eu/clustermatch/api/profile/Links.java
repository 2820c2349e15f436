package eu.clustermatch.api.profile;

import java.util.List;

/**
 * What a profile says by its relationships.
 *
 * @param stated what a client may replace
 * @param networks ids of the networks it belongs to
 * @param members how many organisations are members of it
 * @param projects how many projects it took part in
 */
record Links(StatedLinks stated, List<String> networks, long members, long projects) {}
