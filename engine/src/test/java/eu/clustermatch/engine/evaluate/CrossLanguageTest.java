package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.evaluate.Procurement.Term;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.LabelTable;
import eu.clustermatch.engine.text.TextQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same thing asked in 23 languages finds the same organisations: 150 seeded CPV codes and 150
 * seeded NACE titles, each once, asked as {@link Typing people type them} and by their whole
 * labels. The answer is the first ten of the partner search among the suppliers and sites of {@link
 * Procurement}, and apart the first ten concepts. It is held against the English answer: to the
 * whole English label, and to what is typed in English; of whole labels always the former. The
 * look-up of whole labels is off but in the columns that say "exact".
 */
@Tag("real-data")
class CrossLanguageTest {
  private static final int K = 10;

  private final Procurement procurement = Procurement.read();
  private final Snapshot unnamed = procurement.snapshot(false);
  private final Snapshot named = procurement.snapshot(true);
  private final Ranker<Question> ranker = Ranker.ofPartners(Model.standard());
  private final List<Term> sample = sample();

  private record Answer(List<String> concepts, List<String> unnamed, List<String> named) {}

  /** Means of overlaps over the sample. */
  private record Row(String language, double[] means) {}

  @Test
  void everyLanguageFindsWhatEnglishFinds() {
    Map<String, Answer> whole = new HashMap<>();
    Map<String, Answer> exact = new HashMap<>();
    Map<String, Answer> typed = new HashMap<>();
    ask("en", whole, exact, typed);
    System.out.println(
        "language, share inflected; typed against the whole English label: organisations, with"
            + " names, concepts; against typed English: organisations, with names, concepts; exact:"
            + " organisations, with names, concepts; milliseconds a question");
    List<Row> rows = new ArrayList<>();
    for (String language : Procurement.LANGUAGES) {
      Map<String, Answer> inWhole = new HashMap<>();
      Map<String, Answer> inExact = new HashMap<>();
      Map<String, Answer> inTyped = new HashMap<>();
      double[] more = ask(language, inWhole, inExact, inTyped);
      Row row =
          new Row(
              language,
              new double[] {
                more[0],
                mean(inTyped, whole, Answer::unnamed),
                mean(inTyped, whole, Answer::named),
                mean(inTyped, whole, Answer::concepts),
                mean(inTyped, typed, Answer::unnamed),
                mean(inTyped, typed, Answer::named),
                mean(inTyped, typed, Answer::concepts),
                mean(inExact, exact, Answer::unnamed),
                mean(inExact, exact, Answer::named),
                mean(inExact, exact, Answer::concepts),
                more[1]
              });
      rows.add(row);
      print(row);
    }
    double[] sums = new double[11];
    rows.forEach(row -> {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row.means[i] / rows.size();
      }
    });
    print(new Row("mean", sums));
    assertThat(sums[1]).isGreaterThanOrEqualTo(0.9);
    assertThat(rows).allSatisfy(row -> assertThat(row.means[1]).isGreaterThanOrEqualTo(0.75));
    assertThat(sums[7]).isGreaterThanOrEqualTo(0.95);
  }

  private static void print(Row row) {
    StringBuilder line = new StringBuilder(String.format("%-4s", row.language));
    for (double mean : row.means) {
      line.append(String.format(Locale.ROOT, " %.3f", mean));
    }
    System.out.println(line);
  }

  private double[] ask(
      String language,
      Map<String, Answer> whole,
      Map<String, Answer> exact,
      Map<String, Answer> typed) {
    List<String> labels = procurement.terms().stream().map(term -> term.in(language)).toList();
    Typing typing =
        new Typing(
            language,
            labels,
            procurement.texts(language),
            word -> {
              LabelTable<String> one = new LabelTable<>(language);
              one.add(word, word);
              return one.find(word).isEmpty();
            });
    Random random = new Random(11);
    long nanos = 0;
    for (Term term : sample) {
      String label = term.in(language);
      String words = typing.typed(label, random);
      whole.put(term.id(), answer(label, language, unnamed.concepts().alike(label, language)));
      exact.put(term.id(), answer(label, language, unnamed.concepts().find(label, language)));
      long start = System.nanoTime();
      List<Concept> concepts = unnamed.concepts().alike(words, language);
      nanos += System.nanoTime() - start;
      typed.put(term.id(), answer(words, language, concepts));
    }
    return new double[] {typing.inflected(), nanos / 1e6 / sample.size()};
  }

  private Answer answer(String text, String language, List<Concept> concepts) {
    return new Answer(
        concepts.stream().limit(K).map(Concept::id).toList(),
        ranked(new Question(unnamed, null, new int[0], null, concepts, Call.UNKNOWN)),
        ranked(
            new Question(
                named, null, new int[0], read(text, language, concepts), concepts, Call.UNKNOWN)));
  }

  private TextQuestion read(String text, String language, List<Concept> concepts) {
    return named
        .text()
        .translated(
            named.text().read(text, language),
            named.concepts().translations(concepts, language),
            Integer.MAX_VALUE);
  }

  private List<String> ranked(Question question) {
    return ranker.rank(question, question.snapshot().candidates(), 0, K, false).hits().stream()
        .map(hit -> question.nodes().id(hit.node()))
        .toList();
  }

  /** Of the terms with an English answer. */
  private static double mean(
      Map<String, Answer> answers,
      Map<String, Answer> english,
      Function<Answer, List<String>> part) {
    return english.entrySet().stream()
        .filter(entry -> !part.apply(entry.getValue()).isEmpty())
        .mapToDouble(
            entry -> overlap(part.apply(answers.get(entry.getKey())), part.apply(entry.getValue())))
        .average()
        .orElseThrow();
  }

  private static double overlap(List<String> answer, List<String> english) {
    Set<String> both = new HashSet<>(answer);
    both.retainAll(english);
    return (double) both.size() / english.size();
  }

  private List<Term> sample() {
    Random random = new Random(7);
    List<Term> sample = new ArrayList<>();
    for (Label label : List.of(Label.PRODUCT, Label.ACTIVITY)) {
      Set<String> titles = new HashSet<>();
      List<Term> terms =
          new ArrayList<>(
              procurement.terms().stream()
                  .filter(term -> term.label() == label && titles.add(term.in("en")))
                  .toList());
      Collections.shuffle(terms, random);
      sample.addAll(terms.subList(0, 150));
    }
    return sample;
  }
}
