package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Projects;
import eu.clustermatch.engine.snapshot.Reading;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Asks as the coordinators of projects drawn at random would, with the project's text and call, on
 * all that is known, and counts who is shown. Those who took part are left out, because that they
 * fit is known of the project itself: what is counted is whom the ranking finds beside them. The
 * same snapshot gives the same report.
 */
public final class ExposureSample {
  private static final long SEED = 20;

  private final Snapshot snapshot;
  private final Ranker<Question> ranker;
  private final Preference preference;
  private final int places;

  /**
   * @param places how many hits of an answer are seen
   */
  public ExposureSample(Snapshot snapshot, Model model, Preference preference, int places) {
    this.snapshot = snapshot;
    this.ranker = Ranker.ofPartners(model);
    this.preference = preference;
    this.places = places;
  }

  /**
   * O(questions · candidates · signals).
   *
   * @param questions how many are asked; all there are where there are fewer
   * @throws IllegalStateException when there is no project to ask about
   */
  public ExposureReport ask(int questions) {
    List<Integer> projects = projects();
    if (projects.isEmpty()) {
      throw new IllegalStateException(
          "Nothing can be asked: no project in the store has a coordinator.");
    }
    Collections.shuffle(projects, new SplittableRandom(SEED));
    Nodes nodes = snapshot.nodes();
    Exposure exposure =
        new Exposure(snapshot.candidates().stream().mapToObj(nodes::entry).toList(), places);
    for (int project : projects.subList(0, Math.min(questions, projects.size()))) {
      exposure.add(
          ranker.rank(question(project), snapshot.candidates(), 0, places, false).hits().stream()
              .map(hit -> nodes.id(hit.node()))
              .toList());
    }
    return exposure.report();
  }

  /** Those that have a coordinator, in the order of their ids. */
  private List<Integer> projects() {
    Nodes nodes = snapshot.nodes();
    return new ArrayList<>(
        IntStream.range(nodes.first(Label.PROJECT), nodes.end(Label.PROJECT))
            .filter(project -> snapshot.projects().coordinator(row(project)) != Nodes.NONE)
            .boxed()
            .toList());
  }

  private int row(int project) {
    return project - snapshot.nodes().first(Label.PROJECT);
  }

  private Question question(int project) {
    Projects projects = snapshot.projects();
    String text = snapshot.text().text(project);
    Reading reading =
        text.isBlank() ? null : Reading.of(snapshot, text, snapshot.text().language(project), null);
    return new Question(
        snapshot,
        null,
        new int[] {projects.coordinator(row(project))},
        reading == null ? null : reading.text(),
        reading == null ? List.of() : reading.concepts(),
        projects.call(row(project)),
        preference,
        Cases.participants(snapshot.view().graph(), project));
  }
}
