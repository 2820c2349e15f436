package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Role;
import java.util.Map;

/**
 * How well a ranking answered one question.
 *
 * @param metrics over all candidates
 * @param byRole as if asked for candidates of one role, for roles that partners to be found have
 * @param found how many candidates the ranking gave a score
 * @param foundRecall the share of the partners to be found that are among these, 0–1
 */
public record Answer(
    Case asked, Metrics metrics, Map<Role, Metrics> byRole, int found, double foundRecall) {}
