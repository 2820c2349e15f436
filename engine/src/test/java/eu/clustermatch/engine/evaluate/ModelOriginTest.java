package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Shape;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model that comes with the program names the data it was learned from. */
@Tag("real-data")
class ModelOriginTest {
  /** Finds nobody, which is quick: what is learned from does not depend on signals. */
  private static final Model QUICK =
      new Model(
          "quick", 0, List.of(Term.of("recent-record", new Shape.Identity(), 0, Learned.BY_HAND)));

  @Test
  void itsFingerprintsAreThoseOfTheSharedProjects() throws IOException {
    Snapshot snapshot = Cordis.read().snapshot(project -> true);
    Map<String, String> origin = new TreeMap<>();
    for (Situation situation : Situation.values()) {
      Training training = new Training(QUICK, situation);
      for (int year : List.of(2016, 2017)) {
        training.add(snapshot, Lessons.split(year), Lessons.task(situation));
      }
      origin.putAll(training.learn("quick", "").trained());
      origin.remove(situation.text() + ".on");
    }

    assertThat(Model.standard().trained()).containsAllEntriesOf(origin);
  }
}
