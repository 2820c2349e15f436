package eu.clustermatch.engine.meeting;

import java.util.stream.IntStream;

/**
 * What a timetable is compared with: pair by pair, the weightiest first, in its first free slot.
 */
final class Greedy {
  private Greedy() {}

  static Timetable of(Event event) {
    Timetable timetable = new Timetable(event, new Fairness(event, 0));
    IntStream.range(0, event.pairs())
        .boxed()
        .sorted((x, y) -> Long.compare(event.weight[y], event.weight[x]))
        .forEach(pair -> {
          long free = timetable.free(pair);
          if (free != 0
              && !timetable.isFilled(event.first[pair])
              && !timetable.isFilled(event.second[pair])) {
            timetable.add(pair, Long.numberOfTrailingZeros(free));
          }
        });
    return timetable;
  }
}
