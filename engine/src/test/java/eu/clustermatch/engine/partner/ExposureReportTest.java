package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.evaluate.Cordis;
import eu.clustermatch.engine.evaluate.Cordis.Project;
import eu.clustermatch.engine.evaluate.Exposure;
import eu.clustermatch.engine.evaluate.ExposureReport;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Trait;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints who is shown how often on all shared CORDIS projects: their titles with their coordinators
 * as questions, as ranked by default and with each preference turned up.
 */
@Tag("real-data")
class ExposureReportTest {
  private static final int QUESTIONS = 500;

  /** How many hits never worked with who asked. */
  private final Map<Preference, Integer> strangers = new HashMap<>();

  @Test
  void newPartnersAreShownMoreWhereTheyAreAskedFor() throws IOException {
    Cordis cordis = Cordis.read();
    Snapshot snapshot = cordis.snapshot(project -> true);
    List<Project> projects = new ArrayList<>(cordis.projects());
    Collections.shuffle(projects, new Random(20));
    projects.removeIf(project -> project.coordinators().isEmpty());

    ExposureReport plain = report(snapshot, projects, Preference.NONE);
    System.out.println(plain.toString());
    Map<String, Preference> leanings =
        Map.of(
            "discover 1", new Preference(1, 0, Trait.COUNTRY),
            "diversity 1 by country", new Preference(0, 1, Trait.COUNTRY));
    leanings.forEach((name, leaning) -> {
      ExposureReport report = report(snapshot, projects, leaning);
      System.out.printf("With %s: %s", name, report.toString().lines().findFirst().orElse(""));
      System.out.printf(
          "; %d of %d shown never worked with who asked, %d without%n",
          strangers.getOrDefault(leaning, 0),
          20 * QUESTIONS,
          strangers.getOrDefault(Preference.NONE, 0));
      if (leaning.discover() > 0) {
        assertThat(strangers.getOrDefault(leaning, 0))
            .isGreaterThan(3 * strangers.getOrDefault(Preference.NONE, 0));
      }
    });
  }

  /** Who ever worked with somebody. */
  private static Set<String> circle(String who, List<Project> projects) {
    Set<String> circle = new HashSet<>();
    for (Project project : projects) {
      if (project.coordinators().contains(who) || project.partners().contains(who)) {
        circle.addAll(project.coordinators());
        circle.addAll(project.partners());
      }
    }
    return circle;
  }

  private ExposureReport report(Snapshot snapshot, List<Project> projects, Preference leaning) {
    PartnerSearch search = new PartnerSearch(Ranker.ofPartners(Model.standard()));
    Nodes nodes = snapshot.nodes();
    Exposure exposure =
        new Exposure(
            IntStream.range(nodes.first(Label.ORGANISATION), nodes.end(Label.ORGANISATION))
                .mapToObj(nodes::entry)
                .toList(),
            20);
    for (Project project : projects.subList(0, QUESTIONS)) {
      PartnerRequest request =
          new PartnerRequest(
              List.of(project.coordinators().getFirst()),
              project.title(),
              "en",
              Call.UNKNOWN,
              Filters.NONE,
              List.of(),
              null,
              0,
              20,
              false,
              leaning);
      List<String> shown =
          search.answer(snapshot, "s", request).hits().stream()
              .map(hit -> hit.entry().id())
              .toList();
      exposure.add(shown);
      Set<String> circle = circle(project.coordinators().getFirst(), projects);
      strangers.merge(
          leaning, (int) shown.stream().filter(id -> !circle.contains(id)).count(), Integer::sum);
    }
    return exposure.report();
  }
}
