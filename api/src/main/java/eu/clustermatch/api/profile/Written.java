package eu.clustermatch.api.profile;

/**
 * A profile as a write left it.
 *
 * @param change sequence number of the change
 */
record Written(ProfileView view, long change, boolean created) {}
