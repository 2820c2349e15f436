package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Organisations found through what their taxonomies call them, whatever the language asked in. */
class ConceptPartnersTest {
  private static final Snapshot SNAPSHOT =
      Drawing.of(
              """
              Product cpv:42120000 {name: Pumps and compressors; name_de: Pumpen und Kompressoren}
              Product cpv:42122000 {name: Pumps; name_de: Pumpen}
              Product cpv:42123000 {name: Compressors; name_de: Kompressoren; name_fi: Kompressorit}
              Product cpv:42123400 {name: Air compressors; name_de: Luftkompressoren}
              Activity nace:38 {name: Waste treatment and disposal; name_fi: Jätteen käsittely}
              Activity nace:38.2 {name: Landfills; name_fi: Kaatopaikat}
              Technology technology:robotics {name: Robotics}
              Organisation org:compressors {name: Alpha}
              Organisation org:air {name: Beta}
              Organisation org:pumps {name: Gamma}
              Organisation org:waste {name: Delta}
              Organisation org:landfill {name: Epsilon}
              Organisation org:robots {name: Zeta}
              Project project:arms {title_en: Arms; start: 2016-01-01}
              cpv:42122000 BROADER cpv:42120000
              cpv:42123000 BROADER cpv:42120000
              cpv:42123400 BROADER cpv:42123000
              nace:38.2 BROADER nace:38
              org:compressors PRODUCES cpv:42123000
              org:air PRODUCES cpv:42123400
              org:pumps PRODUCES cpv:42122000
              org:waste ENGAGED_IN nace:38
              org:landfill ENGAGED_IN nace:38.2
              project:arms ADDRESSES technology:robotics
              org:robots TOOK_PART_IN project:arms
              """)
          .snapshot();

  private final PartnerSearch search = new PartnerSearch(Ranker.ofPartners(Model.standard()));

  @Test
  void theThingItselfComesBeforeItsKindsAndThoseBeforeItsLike() {
    assertThat(ids(ask("eines Kompressors", "de")))
        .containsExactly("org:compressors", "org:air", "org:pumps");
  }

  @Test
  void activitiesAreFoundToo() {
    assertThat(ids(ask("jätteet käsittelyn", "fi"))).containsExactly("org:waste", "org:landfill");
  }

  @Test
  void theReasonNamesWhatIsNear() {
    assertThat(ask("eines Kompressors", "de").hits())
        .extracting(ConceptPartnersTest::because)
        .containsExactly(
            "Kompressoren", "Air compressors, near Kompressoren", "Pumps, near Kompressoren");
    assertThat(ask("robotik", "hu").hits())
        .extracting(ConceptPartnersTest::because)
        .containsExactly("projects about Robotics");
  }

  @Test
  void aPathLeadsFromTheConcept() {
    assertThat(ask("eines Kompressors", "de").hits())
        .extracting(hit -> written(hit.paths().getFirst()))
        .containsExactly(
            "cpv:42123000 <-PRODUCES- org:compressors",
            "cpv:42123000 <-BROADER- cpv:42123400 <-PRODUCES- org:air",
            "cpv:42123000 -BROADER-> cpv:42120000 <-BROADER- cpv:42122000 <-PRODUCES- org:pumps");
    assertThat(written(ask("robotik", "hu").hits().getFirst().paths().getFirst()))
        .isEqualTo("technology:robotics <-ADDRESSES- project:arms <-TOOK_PART_IN- org:robots");
  }

  @Test
  void whatIsWrittenInEnglishIsFoundInFinnish() {
    Snapshot snapshot =
        Drawing.of(
                """
                Product cpv:42123000 {name: Compressors; name_fi: Kompressorit}
                Organisation org:ships {name: Ships}
                Project project:ships {title_en: Quiet compressors for ships; start: 2016-01-01}
                org:ships TOOK_PART_IN project:ships
                """)
            .snapshot();

    PartnerHit hit = ask(snapshot, "kompressorien", "fi").hits().getFirst();

    assertThat(hit.entry().id()).isEqualTo("org:ships");
    assertThat(hit.snippets().getFirst().text()).isEqualTo("Quiet compressors for ships");
    assertThat(hit.snippets().getFirst().highlights()).hasSize(1);
  }

  @Test
  void theAnswerTellsTheConcepts() {
    assertThat(ask("eines Kompressors", "de").concepts().getFirst())
        .satisfies(concept -> {
          assertThat(concept.id()).isEqualTo("cpv:42123000");
          assertThat(concept.label()).isEqualTo("Kompressoren");
          assertThat(concept.matched()).isEqualTo("Kompressors");
        });
  }

  private PartnerAnswer ask(String text, String language) {
    return ask(SNAPSHOT, text, language);
  }

  private PartnerAnswer ask(Snapshot snapshot, String text, String language) {
    PartnerRequest request =
        new PartnerRequest(List.of(), text, language, Filters.NONE, List.of(), null, 0, 20, true);
    return search.answer(snapshot, "s", request);
  }

  private static List<String> ids(PartnerAnswer answer) {
    return answer.hits().stream().map(hit -> hit.entry().id()).toList();
  }

  private static String because(PartnerHit hit) {
    return hit.contributions().stream()
        .filter(contribution -> contribution.signal().equals("matching-concepts"))
        .map(Contribution::because)
        .collect(Collectors.joining());
  }

  private static String written(List<PathStep> path) {
    return path.stream()
        .map(step ->
            switch (step) {
              case PathStep.Node node -> node.id();
              case PathStep.Via via ->
                  via.direction() == PathStep.Direction.OUT
                      ? "-" + via.relationship() + "->"
                      : "<-" + via.relationship() + "-";
            })
        .collect(Collectors.joining(" "));
  }
}
