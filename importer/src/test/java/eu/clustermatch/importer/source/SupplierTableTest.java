package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.evaluate.Interval;
import eu.clustermatch.engine.evaluate.Metrics;
import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.supplier.Side;
import eu.clustermatch.engine.supplier.SupplierHit;
import eu.clustermatch.engine.supplier.SupplierRequest;
import eu.clustermatch.engine.supplier.SupplierSearch;
import eu.clustermatch.importer.source.TedHistory.Known;
import eu.clustermatch.importer.source.TedHistory.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who will win what a later notice asks for? Each notice of an award is asked, with its words, its
 * buyer and its main CPV code, of what was published before. Few of the winners had won before in
 * this small sample of notices: the intervals are wide.
 */
@Tag("evaluation")
@TestInstance(Lifecycle.PER_CLASS)
class SupplierTableTest {
  private static final int DEPTH = 10;
  private static final LocalDate SPLIT = LocalDate.of(2021, 1, 1);
  private static final LocalDate END = LocalDate.of(2023, 1, 1);
  private static final String OURS = "our ranking";

  private static final SupplierSearch SEARCH = new SupplierSearch(SupplierSearch.model());

  @TempDir static Path folder;

  private TedHistory history;

  /**
   * Who was found for a question.
   *
   * @param candidates how many had won anything before
   * @param known the winners who had won anything before: nobody else can be found
   * @param ranked by each ranking; empty where no winner is known
   */
  private record Answer(
      Question question, int candidates, Set<String> known, Map<String, List<String>> ranked) {
    List<String> by(String ranking) {
      return ranked.getOrDefault(ranking, List.of());
    }
  }

  @BeforeAll
  void read() throws IOException {
    history = TedHistory.read(folder);
  }

  /** Before the split: what may be looked at in order to work on the ranking. */
  @Test
  void earlierYearsMonthByMonth() throws IOException {
    List<Answer> answers = ask(LocalDate.of(2018, 1, 1), SPLIT, SupplierTableTest::month);
    print("2018-2020, by the months before", answers);
    checkNumbers(answers, 341, 18);
  }

  @Test
  void laterYearsByWhatWasKnownAtTheSplit() throws IOException {
    List<Answer> answers = ask(SPLIT, END, day -> SPLIT);
    print("2021-2022, by the years to 2020", answers);
    checkNumbers(answers, 516, 15);
  }

  @Test
  void laterYearsMonthByMonth() throws IOException {
    List<Answer> answers = ask(SPLIT, END, SupplierTableTest::month);
    print("2021-2022, by the months before", answers);
    checkNumbers(answers, 516, 32);
  }

  /** The day before which all that is known was published, where each month is asked alone. */
  private static LocalDate month(LocalDate day) {
    return day.withDayOfMonth(1);
  }

  private static void checkNumbers(List<Answer> answers, int notices, int answerable) {
    assertThat(answers).hasSize(notices);
    assertThat(answers).filteredOn(answer -> !answer.known().isEmpty()).hasSize(answerable);
  }

  private List<Answer> ask(LocalDate from, LocalDate to, UnaryOperator<LocalDate> knownOn)
      throws IOException {
    Map<LocalDate, List<Question>> byDay =
        history.questions(from, to).stream()
            .collect(
                Collectors.groupingBy(
                    question -> knownOn.apply(question.date()), TreeMap::new, Collectors.toList()));
    List<Answer> answers = new ArrayList<>();
    for (Map.Entry<LocalDate, List<Question>> asked : byDay.entrySet()) {
      answers.addAll(ask(history.before(asked.getKey()), asked.getValue()));
    }
    return answers;
  }

  private List<Answer> ask(Known known, List<Question> questions) throws IOException {
    checkPast(known, questions);
    boolean some = questions.stream().anyMatch(question -> !known(question, known).isEmpty());
    Map<String, SupplierRanking> rankings = some ? rankings(known, questions) : Map.of();
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      Set<String> winners = known(question, known);
      Map<String, List<String>> ranked = new LinkedHashMap<>();
      if (!winners.isEmpty()) {
        rankings.forEach((name, ranking) -> ranked.put(name, ranking.rank(question)));
      }
      answers.add(new Answer(question, known.suppliers().size(), winners, ranked));
    }
    return answers;
  }

  /** Nothing of what is asked, and nothing of that day or later, is known. */
  private static void checkPast(Known known, List<Question> questions) {
    Set<Object> asked = questions.stream().map(Question::notice).collect(Collectors.toSet());
    assertThat(known.all().links)
        .isNotEmpty()
        .noneMatch(link -> asked.contains(link.properties().getOrDefault("notice", "")))
        .extracting(link -> link.properties().get("validFrom"))
        .filteredOn(LocalDate.class::isInstance)
        .isNotEmpty()
        .allMatch(from -> ((LocalDate) from).isBefore(known.day()));
  }

  private static Set<String> known(Question question, Known known) {
    Set<String> winners = new HashSet<>(question.winners());
    winners.retainAll(known.suppliers());
    return winners;
  }

  private Map<String, SupplierRanking> rankings(Known known, List<Question> questions)
      throws IOException {
    Map<String, SupplierRanking> rankings = new LinkedHashMap<>();
    Snapshot snapshot = history.snapshot(known, questions, true);
    for (Question question : questions) {
      assertThat(known(question, known))
          .allMatch(winner -> snapshot.nodes().find(Label.ORGANISATION, winner) != Nodes.NONE);
    }
    Snapshot without = history.snapshot(known, questions, false);
    rankings.put(OURS, question -> ours(snapshot, question));
    rankings.put("ours without product links", question -> ours(without, question));
    rankings.put("same code", SameCode.of(known));
    rankings.put("same code, country first", SameCode.ofCountry(known));
    rankings.put("same code, the buyer's first", SameCode.ofBuyer(known));
    rankings.put("BM25, names and titles", new ContractTitles(known));
    return rankings;
  }

  private static List<String> ours(Snapshot snapshot, Question question) {
    Nodes nodes = snapshot.nodes();
    boolean product = nodes.find(Label.PRODUCT, question.product()) != Nodes.NONE;
    SupplierRequest request =
        new SupplierRequest(
            Side.SUPPLIERS,
            null,
            product ? question.product() : null,
            question.buyer(),
            question.text(),
            question.language(),
            Outage.Named.NOTHING,
            Filters.NONE,
            null,
            null,
            null,
            0,
            DEPTH,
            false);
    return SEARCH.answer(snapshot, "ted", request).hits().stream()
        .map(SupplierHit::entry)
        .map(entry -> entry.id())
        .toList();
  }

  private static void print(String title, List<Answer> all) {
    List<Answer> answers = all.stream().filter(answer -> !answer.known().isEmpty()).toList();
    long winners = all.stream().mapToLong(answer -> answer.question().winners().size()).sum();
    long known = all.stream().mapToLong(answer -> answer.known().size()).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %d notices with %d winners; of %d notices %d winners were among %d to %d candidates%n",
        title,
        all.size(),
        winners,
        answers.size(),
        known,
        all.getFirst().candidates(),
        all.getLast().candidates());
    double[] ours = ndcg(answers, OURS);
    for (String name : answers.getFirst().ranked().keySet()) {
      double[] ndcg = ndcg(answers, name);
      System.out.printf(
          Locale.ROOT,
          "%-30s R@10 %s  nDCG@10 %s  ours is better by %s  R@10 of all winners %.3f%n",
          name,
          Interval.of(answers.stream().mapToDouble(answer -> recall(answer, name)).toArray()),
          Interval.of(ndcg),
          Interval.ofDifference(ours, ndcg),
          answers.stream().mapToLong(answer -> found(answer, name)).sum() / (double) winners);
    }
  }

  private static double[] ndcg(List<Answer> answers, String ranking) {
    return answers.stream()
        .mapToDouble(answer -> Metrics.ndcg(answer.by(ranking), answer.known(), DEPTH))
        .toArray();
  }

  private static double recall(Answer answer, String ranking) {
    return found(answer, ranking) / (double) answer.known().size();
  }

  private static long found(Answer answer, String ranking) {
    return answer.by(ranking).stream().limit(DEPTH).filter(answer.known()::contains).count();
  }
}
