package eu.clustermatch.engine.allocation;

import java.math.BigInteger;

/**
 * Several objectives as one: each weighed so much that a unit of it outweighs a multiple of all
 * that the later ones could gain on one arc. Moving a unit from one arc to another may draw others
 * along, so that a multiple is a good guess and no guarantee: a {@link Proof} says whether it was
 * enough.
 */
final class Gains {
  private final Face face;
  private final long[] scale = new long[Objective.values().length];
  private final long full;

  /**
   * @param first the first of the objectives that count
   * @param multiple by how much one outweighs the later ones, 1 or more
   */
  Gains(Face face, Objective first, long multiple) {
    this.face = face;
    Transport problem = face.problem();
    long later = 0;
    for (int i = scale.length - 1; i >= first.ordinal(); i--) {
      Objective objective = Objective.values()[i];
      long most = 0;
      BigInteger step = BigInteger.ZERO;
      for (int arc = 0; arc < problem.arcs(); arc++) {
        if (face.isOpen(arc)) {
          long gain = Math.abs(objective.gain(problem, arc));
          if (gain > most || (gain != 0 && step.longValue() > 1)) {
            step = step.gcd(BigInteger.valueOf(gain));
          }
          most = Math.max(most, gain);
        }
      }
      if (most > 0) {
        long unit = Math.max(1, step.longValue());
        scale[i] = later == 0 ? 1 : Math.max(1, Math.ceilDiv(multiple * later, unit));
        later += scale[i] * most;
      }
    }
    this.full = first == Objective.SERVED ? 0 : multiple * Math.max(1, later);
  }

  /** What a unit on this arc counts in all. */
  long of(int arc) {
    long sum = full * face.fullEnds(arc);
    for (int i = 0; i < scale.length; i++) {
      if (scale[i] > 0) {
        sum += scale[i] * Objective.values()[i].gain(face.problem(), arc);
      }
    }
    return sum;
  }
}
