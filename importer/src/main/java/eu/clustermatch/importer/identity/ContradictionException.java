package eu.clustermatch.importer.identity;

import eu.clustermatch.importer.resolve.Outcome;
import java.util.Collection;

/** A person's words about who is who contradict each other. */
public final class ContradictionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ContradictionException(String message) {
    super(message);
  }

  /** Checks that all that persons say can hold together. */
  static void throwIfAny(Collection<Decision> decisions) {
    Groups groups = Groups.of(decisions);
    for (Decision decision : decisions) {
      Pair pair = decision.pair();
      if (decision.isPersons() && decision.outcome() == Outcome.SAME && !groups.areOne(pair)) {
        throw new ContradictionException(
            groups
                .inTheWay(pair)
                .map(other ->
                    "%s and %s cannot be the same while %s and %s are said to differ: one of the two has to be taken back."
                        .formatted(pair.a(), pair.b(), other.a(), other.b()))
                .orElseThrow());
      }
    }
  }
}
