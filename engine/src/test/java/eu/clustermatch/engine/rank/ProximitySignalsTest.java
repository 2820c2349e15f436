package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.measure;
import static eu.clustermatch.engine.rank.Measuring.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Nearness along the ties of the graph, to those who ask and to the subject. */
class ProximitySignalsTest {
  /** Push is exact to 1e-5 a tie. */
  private static final double BOUND = 1e-4;

  /** The titles are in German, so words alone tell what is similar. */
  private final Measuring drawing =
      new Measuring(
          """
          Cluster cluster:valley
          Technology technology:welding
          Organisation org:asker
          Organisation org:friend
          Organisation org:colleague
          Organisation org:mate
          Organisation org:welder
          Organisation org:acquaintance
          Organisation org:stranger
          Project project:one {title_de: Wind}
          Project project:two {title_de: Segel}
          Project project:three {title_de: Seile}
          Project project:four {title_de: Masten}
          org:asker TOOK_PART_IN project:one
          org:friend TOOK_PART_IN project:one
          org:asker TOOK_PART_IN project:two
          org:friend TOOK_PART_IN project:two
          org:colleague TOOK_PART_IN project:two
          org:colleague TOOK_PART_IN project:three
          org:acquaintance TOOK_PART_IN project:three
          org:stranger TOOK_PART_IN project:four
          org:asker MEMBER_OF cluster:valley
          org:mate MEMBER_OF cluster:valley
          org:asker APPLIES technology:welding
          org:welder APPLIES technology:welding
          """);

  /**
   * asker – project – friend: with v expected visits, v(project) = 0.85 + 0.85²·v(project) and
   * v(friend) = 0.85/2·v(project); a walk ends at a visit with probability 0.15.
   */
  @Test
  void theOnlyPartnerByHand() {
    Measuring pair =
        new Measuring(
            """
            Organisation org:asker
            Organisation org:friend
            Project project:one
            org:asker TOOK_PART_IN project:one
            org:friend TOOK_PART_IN project:one
            """);

    assertThat(measure("graph-proximity", pair.circle("org:asker")).get("org:friend"))
        .isEqualTo(0.15 * 0.85 / 2 * 0.85 / (1 - 0.85 * 0.85), within(BOUND));
  }

  @Test
  void moreAndNearerTiesAreNearer() {
    assertThat(order("graph-proximity", drawing.circle("org:asker")))
        .containsSubsequence("org:friend", "org:colleague", "org:acquaintance")
        .containsSubsequence("org:colleague", "org:welder")
        .contains("org:mate", "cluster:valley")
        .doesNotContain("org:stranger");
  }

  @Test
  void theReasonIsTheClosestTie() {
    Question question = drawing.circle("org:asker");

    assertThat(drawing.because("graph-proximity", question, "cluster:valley"))
        .isEqualTo("linked directly: member of");
    assertThat(drawing.because("graph-proximity", question, "org:friend"))
        .isEqualTo("2 shared projects");
    assertThat(drawing.because("graph-proximity", question, "org:colleague"))
        .isEqualTo("1 shared project");
    assertThat(drawing.because("graph-proximity", question, "org:mate"))
        .isEqualTo("1 shared cluster");
    assertThat(drawing.because("graph-proximity", question, "org:acquaintance"))
        .isEqualTo("connected through others");
  }

  @Test
  void severalWhoAskCountTheSame() {
    Measuring twins =
        new Measuring(
            """
            Organisation org:one
            Organisation org:other
            Organisation org:ofOne
            Organisation org:ofOther
            Project project:one
            Project project:other
            org:one TOOK_PART_IN project:one
            org:ofOne TOOK_PART_IN project:one
            org:other TOOK_PART_IN project:other
            org:ofOther TOOK_PART_IN project:other
            """);
    double apart =
        measure("graph-proximity", twins.circle("org:one")).getOrDefault("org:ofOne", 0.0);

    assertThat(measure("graph-proximity", twins.circle("org:one", "org:other")).values())
        .allSatisfy(value -> assertThat(value).isEqualTo(apart / 2, within(BOUND)))
        .hasSize(2);
    assertThat(measure("graph-proximity", twins.circle())).isEmpty();
  }

  /**
   * As above, with a restart of 0.35 at the project, where the expert is alone. The titles are in
   * German, so words alone tell what is similar.
   */
  @Test
  void theOnlyExpertByHand() {
    Measuring expert =
        new Measuring(
            """
            Organisation org:expert
            Organisation org:sailor
            Project project:wind {title_de: Wind}
            Project project:sails {title_de: Segel}
            org:expert TOOK_PART_IN project:wind
            org:sailor TOOK_PART_IN project:sails
            """);

    assertThat(measure("topic-proximity", expert.idea("wind")))
        .containsOnlyKeys("org:expert")
        .extractingByKey("org:expert")
        .satisfies(
            value -> assertThat(value).isEqualTo(0.35 * 0.65 / (1 - 0.65 * 0.65), within(BOUND)));
    assertThat(measure("topic-proximity", expert.circle("org:sailor"))).isEmpty();
  }

  @Test
  void whoDidItIsNearerToTheSubjectThanWhoKnowsThem() {
    assertThat(order("topic-proximity", drawing.idea("wind")))
        .containsSubsequence("org:friend", "org:colleague", "org:acquaintance")
        .doesNotContain("org:stranger");
  }

  /** A walk that begins where no tie leads away ends there. */
  @Test
  void whoSaysItOfItselfIsAtTheSubject() {
    Measuring mill =
        new Measuring("Organisation org:mill {name: Mill; description_en: Flour by wind}");

    assertThat(measure("topic-proximity", mill.idea("wind")).get("org:mill"))
        .isEqualTo(1, within(BOUND));
  }
}
