package eu.clustermatch.engine.allocation;

/**
 * What a plan is judged by, in this order: a later objective only decides among the plans that are
 * best by all earlier ones. Each is a sum over flows of quantity × gain, to be made as great as
 * possible, with whole gains.
 */
enum Objective {
  /** The quantity served; a unit counts as often as the priority of its demand says. */
  SERVED,
  /** The quantity that arrives late, counted by priority as well, negative. */
  ON_TIME,
  /** Quantity × hundredths by which a substitute falls short of what is asked, negative. */
  EXACT,
  /** Quantity × whole kilometres, negative. */
  NEAR;

  /** What a unit on this arc counts. */
  long gain(Transport problem, int arc) {
    return switch (this) {
      case SERVED -> problem.weight(arc);
      case ON_TIME -> problem.isLate(arc) ? -problem.weight(arc) : 0;
      case EXACT -> -problem.inexact(arc);
      case NEAR -> -problem.km(arc);
    };
  }
}
