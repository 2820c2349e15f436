package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Shape;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {
  private static final Split SPLIT = Split.years(2015, 2016, 2016);
  private static final Shape SHAPE = Shape.parse("of-best 0.5");

  /** Finds everybody whom any tie reaches, and says nothing. */
  private static final Term ALL = Term.of("graph-proximity", SHAPE, 0, Learned.BY_HAND);

  @Test
  void whatForetellsPartnersGetsWeight() {
    Model start =
        new Model(
            "start",
            0.5,
            List.of(
                ALL,
                Term.of("shared-projects", SHAPE, 0, Learned.RISING),
                Term.of("shared-technologies", new Shape.Identity(), 1.5, Learned.BY_HAND)));

    Model learned = learn(start, teams().drawing());

    assertThat(learned.version()).isEqualTo("learned");
    assertThat(learned.base()).isEqualTo(0.5);
    assertThat(weight(learned, "shared-projects")).isGreaterThan(1);
    assertThat(weight(learned, "graph-proximity")).as("by hand").isZero();
    assertThat(weight(learned, "shared-technologies")).as("by hand").isEqualTo(1.5);
  }

  @Test
  void theWeightsOfOtherSituationsStay() {
    Model start =
        new Model(
            "start",
            0,
            List.of(
                ALL,
                Term.of("shared-projects", SHAPE, 0.25, Learned.RISING),
                Term.of("track-record", SHAPE, -0.5, Learned.EITHER_WAY)));

    List<Term> learned = learn(start, teams().drawing()).terms();

    for (int i = 0; i < learned.size(); i++) {
      Term before = start.terms().get(i);
      assertThat(learned.get(i).shape()).isEqualTo(before.shape());
      assertThat(learned.get(i).learned()).isEqualTo(before.learned());
      for (Situation other : List.of(Situation.IDEA, Situation.GROUP)) {
        assertThat(learned.get(i).weight(other)).isEqualTo(before.weight(other));
      }
    }
  }

  /** In 2016 nobody works with the own team again: shared projects count against a partner. */
  @Test
  void onlyWhatMayFallFallsBelowZero() {
    Drawing drawing = new PastConsortia(1).teams(2012, 2015).strangers(2016).drawing();

    Model rising = learn(model("shared-projects", 1, Learned.RISING), drawing);
    Model eitherWay = learn(model("shared-projects", 1, Learned.EITHER_WAY), drawing);

    assertThat(weight(rising, "shared-projects")).isZero();
    assertThat(weight(eitherWay, "shared-projects")).isLessThan(-0.1);
  }

  /** The loss is convex: where it begins decides only which candidates are looked at first. */
  @Test
  void theWeightsAtFirstMatterLittle() {
    Drawing drawing = teams().drawing();

    assertThat(
            weight(learn(model("shared-projects", 3, Learned.RISING), drawing), "shared-projects"))
        .isEqualTo(
            weight(learn(model("shared-projects", 0, Learned.RISING), drawing), "shared-projects"),
            within(0.05));
  }

  @Test
  void theSameDataGivesTheSameModelInWhateverOrderItIsStored() {
    Model start = model("shared-projects", 1, Learned.EITHER_WAY);
    Model learned = learn(start, teams().drawing());

    assertThat(learn(start, teams().drawing())).isEqualTo(learned);
    assertThat(learn(start, teams().drawing().shuffled(5))).isEqualTo(learned);
  }

  @Test
  void tellsWhatItLearnedFrom() {
    Training training =
        training(model("shared-projects", 1, Learned.RISING), teams().drawing().snapshot());

    assertThat(training.questions()).isEqualTo(16);
    assertThat(training.learn("learned", "past consortia").trained())
        .containsEntry("circle.on", "past consortia")
        .containsEntry("circle.questions", "16")
        .containsOnlyKeys("circle.on", "circle.questions", "circle.fingerprint");
  }

  @Test
  void questionsOfOtherSituationsAreLeftOut() {
    Snapshot snapshot = teams().drawing().snapshot();
    Training ideas = new Training(model("shared-projects", 1, Learned.RISING), Situation.IDEA);

    ideas.add(snapshot, SPLIT, Task.SEED_ONLY);
    assertThat(ideas.questions()).isZero();
    ideas.add(snapshot, SPLIT, Task.PARTNER_SEARCH);
    assertThat(ideas.questions()).isEqualTo(16);
  }

  @Test
  void theFingerprintChangesWithAParticipation() {
    String fingerprint = fingerprint(teams());

    assertThat(fingerprint).matches("sha-256:[0-9a-f]{64}");
    assertThat(fingerprint(teams())).isEqualTo(fingerprint);
    String before = fingerprint(newcomerIn("2012-0-0"));
    assertThat(before).as("in a project known before").isNotEqualTo(fingerprint);
    assertThat(fingerprint(newcomerIn("2012-0-0", "2016-3-0")))
        .as("in a project that is asked")
        .isNotEqualTo(before);
  }

  private static PastConsortia newcomerIn(String... projects) {
    PastConsortia consortia = teams().and("Organisation org:new\n");
    for (String project : projects) {
      consortia.and("org:new TOOK_PART_IN project:%s\n".formatted(project));
    }
    return consortia;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title_en: Work on waves; start: 2012-03-01",
        "title_en: Work on wind; start: 2012-03-01; abstract_en: Rotors",
        "title_en: Work on wind; start: 2012-03-01; acronym: GALE",
        "title_de: Work on wind; start: 2012-03-01",
        "title_en: Work on wind; start: 2012-03-02",
        "title_en: Work on wind; start: 2012-03-01; topic: LC-WIND-1-2012",
        "title_en: Work on wind; start: 2012-03-01; programme: Energy",
        "title_en: Work on wind; start: 2012-03-01; fundingScheme: Innovation action"
      })
  void theFingerprintChangesWithWhatAPastProjectIs(String properties) {
    assertThat(fingerprint(declaring(properties))).isNotEqualTo(fingerprint(teams()));
  }

  @Test
  void saidTwiceAProjectHasTheSameFingerprint() {
    assertThat(fingerprint(declaring("title_en: Work on wind; start: 2012-03-01")))
        .isEqualTo(fingerprint(teams()));
  }

  private static PastConsortia declaring(String properties) {
    return teams().and("Project project:2012-0-0 {%s}\n".formatted(properties));
  }

  @Test
  void theFingerprintChangesWithWhoLed() {
    assertThat(fingerprint(ledBy(0))).isNotEqualTo(fingerprint(ledBy(1)));
  }

  /** Both are of the team, so they took part whoever led. */
  private static PastConsortia ledBy(int member) {
    return teams()
        .and(
            "%s TOOK_PART_IN project:2012-0-0 {role: coordinator}\n"
                .formatted(PastConsortia.organisation(member)));
  }

  @Test
  void whatIsLaterOrOfNoProjectIsNotInTheFingerprint() {
    PastConsortia more =
        teams()
            .and("Technology technology:welding\norg:01 APPLIES technology:welding\n")
            .and("Organisation org:aaa {name: Without projects}\n")
            .and("Project project:later {start: 2017-01-01}\norg:01 TOOK_PART_IN project:later\n");

    assertThat(fingerprint(more)).isEqualTo(fingerprint(teams()));
  }

  private static String fingerprint(PastConsortia consortia) {
    return learn(model("shared-projects", 1, Learned.RISING), consortia.drawing())
        .trained()
        .getOrDefault("circle.fingerprint", "");
  }

  private static PastConsortia teams() {
    return new PastConsortia(1).teams(2012, 2016);
  }

  private static Model model(String signal, double weight, Learned learned) {
    return new Model("start", 0, List.of(ALL, Term.of(signal, SHAPE, weight, learned)));
  }

  private static double weight(Model model, String signal) {
    return model.terms().stream()
        .filter(term -> term.signal().equals(signal))
        .findFirst()
        .orElseThrow()
        .weight(Situation.CIRCLE);
  }

  private static Model learn(Model start, Drawing drawing) {
    return training(start, drawing.snapshot()).learn("learned", "past consortia");
  }

  private static Training training(Model start, Snapshot snapshot) {
    Training training = new Training(start, Situation.CIRCLE);
    training.add(snapshot, SPLIT, Task.SEED_ONLY);
    return training;
  }
}
