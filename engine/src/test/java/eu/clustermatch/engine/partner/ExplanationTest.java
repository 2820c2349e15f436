package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.evaluate.Cordis;
import eu.clustermatch.engine.evaluate.Cordis.Project;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.graph.PathStep.Node;
import eu.clustermatch.engine.graph.PathStep.Via;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every explanation owes its reader, held against seeded questions on all shared CORDIS
 * projects.
 */
@Tag("real-data")
class ExplanationTest {
  private static final Set<String> OF_THE_GRAPH =
      Set.of(
          "graph-proximity",
          "shared-projects",
          "acquaintances",
          "earlier-consortium",
          "led-on-topic",
          "led-by-on-topic",
          "partners-of-partners",
          "topic-proximity",
          "similar-projects",
          "experience-text");

  private static final Set<String> OF_THE_TEXT =
      Set.of("experience-text", "profile-text", "name-text");

  private final PartnerSearch search = new PartnerSearch(Ranker.ofPartners(Model.standard()));

  @Test
  void addsUpAndShowsWhatIsThere() throws IOException {
    Cordis cordis = Cordis.read();
    Snapshot snapshot = cordis.snapshot(project -> true);
    Random random = new Random(11);
    List<Project> projects = new ArrayList<>(cordis.projects());
    Collections.shuffle(projects, random);
    for (Project project : projects.subList(0, 60)) {
      List<String> seeds = random.nextBoolean() ? project.coordinators() : List.of();
      String text = seeds.isEmpty() || random.nextBoolean() ? project.title() : null;
      int offset = random.nextInt(3) * 500;
      PartnerRequest request =
          new PartnerRequest(seeds, text, "en", Filters.NONE, List.of(), null, offset, 10, true);
      PartnerAnswer answer = search.answer(snapshot, "s", request);
      for (PartnerHit hit : answer.hits()) {
        double sum = hit.contributions().stream().mapToDouble(Contribution::contribution).sum();
        assertThat(sum).isEqualTo(hit.score(), within(1e-9));
        assertThat(hit.contributions())
            .allMatch(c -> c.contribution() == c.weight() * c.shaped(), "weight × shaped");
        boolean fromGraph =
            hit.contributions().stream().anyMatch(c -> OF_THE_GRAPH.contains(c.signal()));
        assertThat(hit.paths().isEmpty() && fromGraph).as("%s without a path", hit).isFalse();
        hit.paths().forEach(path -> assertReal(path, hit, snapshot));
        hit.snippets()
            .forEach(snippet -> assertThat(snippet.highlights()).as("%s", snippet).isNotEmpty());
        boolean fromText =
            hit.contributions().stream().anyMatch(c -> OF_THE_TEXT.contains(c.signal()));
        assertThat(hit.snippets().isEmpty() && fromText).as("%s without a snippet", hit).isFalse();
      }
    }
  }

  private static void assertReal(List<PathStep> path, PartnerHit hit, Snapshot snapshot) {
    assertThat(((Node) path.getLast()).id()).isEqualTo(hit.entry().id());
    for (int i = 1; i < path.size(); i += 2) {
      int from = find(snapshot.nodes(), (Node) path.get(i - 1));
      int to = find(snapshot.nodes(), (Node) path.get(i + 1));
      Via via = (Via) path.get(i);
      assertThat(leads(snapshot.view().graph(), from, via, to)).as("%s in %s", via, path).isTrue();
    }
  }

  private static boolean leads(Graph graph, int from, Via via, int to) {
    Relationship type = Relationship.valueOf(via.relationship());
    for (int arc = graph.firstArc(from, type, via.direction());
        arc < graph.endArc(from, type, via.direction());
        arc++) {
      if (graph.target(arc) == to) {
        return true;
      }
    }
    return false;
  }

  private static int find(Nodes nodes, Node node) {
    int found = nodes.find(Label.ORGANISATION, node.id());
    return found == Nodes.NONE ? nodes.find(Label.PROJECT, node.id()) : found;
  }
}
