package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Proximity;
import org.jspecify.annotations.Nullable;

/** Takes over what a walk found. */
final class Walks {
  private Walks() {}

  static void add(@Nullable Proximity proximity, double share, Values values) {
    if (proximity != null) {
      for (int i = 0; i < proximity.size(); i++) {
        values.add(proximity.nodeAt(i), share * proximity.improvedAt(i));
      }
    }
  }
}
