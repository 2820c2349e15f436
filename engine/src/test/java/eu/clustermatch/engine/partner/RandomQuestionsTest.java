package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.ModelCard;
import eu.clustermatch.engine.rank.ModelCard.Parameter;
import eu.clustermatch.engine.rank.ModelCard.Weight;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Shape;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.rank.Trait;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every hit of every question owes its reader, on random questions to random graphs. */
class RandomQuestionsTest {
  private static final int QUESTIONS = 60;
  private static final int CLUSTERS = 8;
  private static final int ORGANISATIONS = 250;
  private static final int PROJECTS = 120;
  private static final List<String> COUNTRIES = List.of("DE", "ES", "FR", "PL", "RO");
  private static final List<String> WORDS =
      List.of("solar", "battery", "recycling", "robot", "textile", "hydrogen", "port", "sensor");
  private static final List<String> PROGRAMMES = List.of("Space", "Health", "Energy");
  private static final List<String> SCHEMES = List.of("Innovation action", "Coordination action");
  private static final List<String> SIZES = List.of("micro", "small", "medium", "large");
  private static final List<String> ROLES = List.of("company", "research", "public-body");

  /** What these measure is in the text alone, and a circle has none. */
  private static final Set<String> OF_A_TEXT = Set.of("profile-text", "matching-concepts");

  private static final Model MODEL = Model.standard();
  private static final Map<String, Parameter> PARAMETERS =
      ModelCard.ofPartners(MODEL).parameters().stream()
          .collect(Collectors.toMap(Parameter::signal, Function.identity()));

  private final PartnerSearch search = new PartnerSearch(Ranker.ofPartners(MODEL));

  /** A hit of a question of a situation. */
  private record Found(Situation situation, PartnerHit hit) {
    Stream<Contribution> contributions() {
      return hit.contributions().stream();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void contributionsAddUpToTheScore(long seed) {
    for (Found found : found(seed)) {
      PartnerHit hit = found.hit();
      double sum = hit.contributions().stream().mapToDouble(Contribution::contribution).sum();
      assertThat(sum).as("%s", hit).isEqualTo(hit.score(), within(1e-9));
      assertThat(hit.contributions().getFirst().signal()).isEqualTo("base");
      assertThat(hit.contributions())
          .allMatch(c -> c.contribution() == c.weight() * c.shaped(), "weight × shaped");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void contributionsAreAsPublished(long seed) {
    for (Found found : found(seed)) {
      for (Contribution part : found.hit().contributions()) {
        Parameter published = PARAMETERS.get(part.signal());
        if (published != null) {
          Weight weight = weight(published, found.situation());
          assertThat(part.weight()).as("%s", found).isEqualTo(weight.weight());
          assertThat(part.value()).as("%s", part).isBetween(0.0, published.highest() + 1e-9);
          double lowest = published.shape() instanceof Shape.Ratio ? -1 : 0;
          assertThat(part.shaped()).as("%s", part).isBetween(lowest, 1 + 1e-9);
          assertThat(part.contribution() > 0)
              .as("%s", part)
              .isEqualTo(weight.direction().equals("speaks for a candidate") == part.shaped() > 0);
        } else {
          assertThat(part.signal()).isIn("base", "discover", "diversity");
        }
      }
    }
  }

  private static Weight weight(Parameter parameter, Situation situation) {
    return parameter.weights().stream()
        .filter(weight -> weight.situation() == situation)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void theRandomQuestionsTouchAllThatIsWeighed(Situation situation) {
    Set<String> touched =
        LongStream.rangeClosed(1, 4)
            .mapToObj(this::found)
            .flatMap(List::stream)
            .filter(found -> found.situation() == situation)
            .flatMap(Found::contributions)
            .map(Contribution::signal)
            .collect(Collectors.toSet());
    assertThat(touched).contains("base", "discover", "diversity");
    assertThat(MODEL.terms())
        .filteredOn(term -> term.weight(situation) != 0)
        .extracting(Term::signal)
        .filteredOn(signal -> situation != Situation.CIRCLE || !OF_A_TEXT.contains(signal))
        .isSubsetOf(touched);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void withoutReasonsTheOrderAndTheScoresAreTheSame(long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = snapshot(random);
    for (int i = 0; i < QUESTIONS; i++) {
      PartnerRequest request = request(random);
      List<PartnerHit> plain = hits(snapshot, explained(request, false));
      List<PartnerHit> explained = hits(snapshot, explained(request, true));
      assertThat(plain).allMatch(hit -> hit.contributions().isEmpty() && hit.paths().isEmpty());
      assertThat(plain)
          .extracting(PartnerHit::rank, PartnerHit::entry, PartnerHit::score)
          .containsExactlyElementsOf(
              explained.stream().map(hit -> tuple(hit.rank(), hit.entry(), hit.score())).toList());
    }
  }

  private List<Found> found(long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = snapshot(random);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      PartnerRequest request = request(random);
      hits(snapshot, request).forEach(hit -> found.add(new Found(situation(request), hit)));
    }
    assertThat(found).hasSizeGreaterThan(20 * QUESTIONS);
    return found;
  }

  private static Situation situation(PartnerRequest request) {
    if (request.text() == null && request.call().isUnknown()) {
      return Situation.CIRCLE;
    }
    return request.seeds().size() > 1 ? Situation.GROUP : Situation.IDEA;
  }

  private List<PartnerHit> hits(Snapshot snapshot, PartnerRequest request) {
    return search.answer(snapshot, "s", request).hits();
  }

  private static PartnerRequest explained(PartnerRequest request, boolean explain) {
    return new PartnerRequest(
        request.seeds(),
        request.text(),
        request.language(),
        request.call(),
        request.filters(),
        request.exclude(),
        request.asOf(),
        request.offset(),
        request.limit(),
        explain,
        request.preference());
  }

  private static PartnerRequest request(Random random) {
    List<String> seeds =
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> anybody(random)).distinct().toList();
    boolean asksByText = seeds.isEmpty() || random.nextInt(3) > 0;
    return new PartnerRequest(
        seeds,
        asksByText ? words(random) : null,
        "en",
        random.nextBoolean() ? Call.UNKNOWN : call(random),
        random.nextBoolean() ? Filters.NONE : filters(random),
        random.nextInt(4) == 0 ? List.of(anybody(random)) : List.of(),
        random.nextInt(4) == 0 ? LocalDate.of(2012 + random.nextInt(8), 6, 1) : null,
        random.nextInt(3) * 20,
        1 + random.nextInt(100),
        true,
        random.nextInt(3) == 0 ? preference(random) : Preference.NONE);
  }

  private static Preference preference(Random random) {
    Trait by = Trait.values()[random.nextInt(Trait.values().length)];
    return new Preference(random.nextDouble(), random.nextDouble(), by);
  }

  private static Call call(Random random) {
    return new Call(
        topic(random),
        random.nextBoolean() ? one(PROGRAMMES, random) : null,
        random.nextBoolean() ? one(SCHEMES, random) : null);
  }

  private static @Nullable String topic(Random random) {
    return random.nextBoolean() ? "LC-%d-%d".formatted(random.nextInt(5), 2012) : null;
  }

  private static Filters filters(Random random) {
    List<String> any = List.of();
    List<String> sizes = random.nextBoolean() ? some(SIZES, random) : any;
    List<String> countries = random.nextBoolean() ? some(COUNTRIES, random) : any;
    return new Filters(any, sizes, any, countries, any, any, any, any, any, any, any);
  }

  private static List<String> some(List<String> of, Random random) {
    return Stream.generate(() -> one(of, random)).limit(3).distinct().toList();
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String words(Random random) {
    return Stream.generate(() -> one(WORDS, random))
        .limit(1 + random.nextInt(3))
        .collect(Collectors.joining(" "));
  }

  private static String anybody(Random random) {
    return random.nextInt(8) == 0
        ? "cluster:" + random.nextInt(CLUSTERS)
        : "org:" + random.nextInt(ORGANISATIONS);
  }

  private static Snapshot snapshot(Random random) {
    StringBuilder text = new StringBuilder();
    COUNTRIES.forEach(country ->
        text.append("Country country:%s\nRegion nuts:%1$s1\n".formatted(country))
            .append("nuts:%s1 WITHIN country:%1$s\n".formatted(country)));
    for (String word : WORDS) {
      text.append("Technology technology:%s {name: %1$s}\n".formatted(word));
      text.append("Ecosystem ecosystem:%s {name: %1$s}\n".formatted(word));
      text.append("Product product:%s {name: %1$s}\n".formatted(word));
      text.append("Stage stage:%s {name: %1$s}\n".formatted(word));
    }
    for (int i = 1; i < WORDS.size(); i++) {
      text.append("stage:%s FEEDS stage:%s\n".formatted(WORDS.get(i - 1), WORDS.get(i)));
    }
    for (int i = 0; i < PROJECTS; i++) {
      String call =
          "topic: LC-%d-%d; programme: %s; fundingScheme: %s"
              .formatted(
                  random.nextInt(5),
                  2010 + random.nextInt(10),
                  one(PROGRAMMES, random),
                  one(SCHEMES, random));
      text.append(
          "Project project:%d {title_en: %s; start: %d-03-01; %s}\n"
              .formatted(i, words(random), 2010 + random.nextInt(10), call));
    }
    for (int i = 0; i < CLUSTERS; i++) {
      text.append(
          "Cluster cluster:%d {name: Cluster %1$d; description_en: %s}\n"
              .formatted(i, words(random)));
    }
    for (int i = 0; i < ORGANISATIONS; i++) {
      appendOrganisation(text, i, random);
    }
    return Drawing.of(text.toString()).snapshot();
  }

  private static void appendOrganisation(StringBuilder text, int i, Random random) {
    String description = random.nextBoolean() ? "; description_en: " + words(random) : "";
    text.append(
        "Organisation org:%d {name: %s works; size: %s; roles: %s%s}\n"
            .formatted(i, words(random), one(SIZES, random), one(ROLES, random), description));
    String country = one(COUNTRIES, random);
    text.append("org:%d LOCATED_IN nuts:%s1\n".formatted(i, country));
    for (int j = random.nextInt(4); j > 0; j--) {
      String role = random.nextInt(4) == 0 ? "coordinator" : "participant";
      text.append(
          "org:%d TOOK_PART_IN project:%d {role: %s}\n"
              .formatted(i, random.nextInt(PROJECTS), role));
    }
    if (random.nextInt(3) == 0) {
      text.append("org:%d MEMBER_OF cluster:%d\n".formatted(i, random.nextInt(CLUSTERS)));
      text.append("org:%d APPLIES technology:%s\n".formatted(i, one(WORDS, random)));
      text.append("org:%d ACTIVE_IN ecosystem:%s\n".formatted(i, one(WORDS, random)));
      text.append("org:%d PRODUCES product:%s\n".formatted(i, one(WORDS, random)));
      text.append("org:%d OPERATES_AT stage:%s\n".formatted(i, one(WORDS, random)));
    }
  }
}
