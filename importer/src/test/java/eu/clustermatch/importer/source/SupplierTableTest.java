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
 * buyer and its main CPV code, of what was published before.
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

  /** Who was found for a question, and who of its winners could be. */
  private record Answer(Question question, Set<String> known, Map<String, List<String>> ranked) {
    List<String> by(String ranking) {
      return ranked.getOrDefault(ranking, List.of());
    }
  }

  @BeforeAll
  void read() throws IOException {
    history = TedHistory.read(folder);
  }

  /** Before the split: what one may look at in order to work on the ranking. */
  @Test
  void earlierYears() throws IOException {
    print("2018-2020, month by month", ask(LocalDate.of(2018, 1, 1), SPLIT, MONTHLY));
  }

  @Test
  void laterNoticesByWhatWasKnownAtTheSplit() throws IOException {
    print("2021-2022, by the end of 2020", ask(SPLIT, END, day -> SPLIT));
  }

  @Test
  void laterNoticesMonthByMonth() throws IOException {
    print("2021-2022, month by month", ask(SPLIT, END, MONTHLY));
  }

  /** What was published before the month. */
  private static final UnaryOperator<LocalDate> MONTHLY = day -> day.withDayOfMonth(1);

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
    assertThat(known.all().links)
        .filteredOn(link -> link.properties().get("validFrom") instanceof LocalDate)
        .allSatisfy(link ->
            assertThat((LocalDate) link.properties().get("validFrom")).isBefore(known.day()));
    boolean some = questions.stream().anyMatch(question -> !known(question, known).isEmpty());
    Map<String, SupplierRanking> rankings = some ? rankings(known) : Map.of();
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      Set<String> winners = known(question, known);
      Map<String, List<String>> ranked = new LinkedHashMap<>();
      if (!winners.isEmpty()) {
        rankings.forEach((name, ranking) -> ranked.put(name, ranking.rank(question)));
      }
      answers.add(new Answer(question, winners, ranked));
    }
    return answers;
  }

  private static Set<String> known(Question question, Known known) {
    Set<String> winners = new HashSet<>(question.winners());
    winners.retainAll(known.suppliers());
    return winners;
  }

  private Map<String, SupplierRanking> rankings(Known known) throws IOException {
    Map<String, SupplierRanking> rankings = new LinkedHashMap<>();
    Snapshot snapshot = history.snapshot(known, true);
    Snapshot without = history.snapshot(known, false);
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
    boolean buyer = nodes.find(Label.ORGANISATION, question.buyer()) != Nodes.NONE;
    boolean product = nodes.find(Label.PRODUCT, question.product()) != Nodes.NONE;
    SupplierRequest request =
        new SupplierRequest(
            Side.SUPPLIERS,
            null,
            product ? question.product() : null,
            buyer ? question.buyer() : null,
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
        "%n%s: %d notices with %d winners; %d winners in %d notices had won before%n",
        title,
        all.size(),
        winners,
        known,
        answers.size());
    Map<String, double[]> ndcg = new LinkedHashMap<>();
    for (String name : answers.getFirst().ranked().keySet()) {
      ndcg.put(
          name,
          answers.stream().mapToDouble(a -> Metrics.ndcg(a.by(name), a.known(), DEPTH)).toArray());
    }
    ndcg.forEach((name, values) -> {
      double[] recall =
          answers.stream().mapToDouble(a -> found(a, name) / (double) a.known().size()).toArray();
      double ofAll = answers.stream().mapToLong(a -> found(a, name)).sum() / (double) winners;
      System.out.printf(
          Locale.ROOT,
          "%-30s R@10 %s  nDCG@10 %s  ours better by %s  found of all winners %.3f%n",
          name,
          Interval.of(recall),
          Interval.of(values),
          Interval.ofDifference(ndcg.getOrDefault(OURS, values), values),
          ofAll);
    });
    if (Boolean.getBoolean("details")) {
      answers.forEach(a ->
          System.out.println(
              a.question().notice()
                  + " "
                  + a.question().product()
                  + " "
                  + a.question().country()
                  + " "
                  + a.question().buyer()
                  + " won by "
                  + a.known()
                  + " "
                  + a.ranked().entrySet().stream()
                      .map(e ->
                          e.getKey()
                              + ": "
                              + a.known().stream().map(k -> e.getValue().indexOf(k)).toList())
                      .toList()));
    }
  }

  private static long found(Answer answer, String ranking) {
    return answer.by(ranking).stream().limit(DEPTH).filter(answer.known()::contains).count();
  }
}
