package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.evaluate.Metrics;
import eu.clustermatch.engine.evaluate.RealData;
import eu.clustermatch.engine.model.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where words alone end: questions of XQuAD-R look for the paragraph that answers them (240 of
 * them), in their own language and among the English ones, which share but names and numbers with
 * them. There are no concepts in it to lead from one to the other.
 */
@Tag("real-data")
class XquadTest {
  private static final List<String> LANGUAGES = List.of("de", "el", "en", "es");
  private static final Pattern STRING =
      Pattern.compile("\"(context|question)\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-f]{4})|.)");

  /** A question with the number of the paragraph that answers it. */
  private record Asked(String question, int paragraph) {}

  private record Texts(List<String> paragraphs, List<Asked> questions) {}

  @Test
  void questionsFindTheirParagraphs() {
    Texts english = read("en");
    for (String language : LANGUAGES) {
      Texts texts = read(language);
      double own = quality(texts.questions, texts.paragraphs, language, language);
      double across = quality(texts.questions, english.paragraphs, language, "en");
      System.out.printf(
          "XQuAD-R, %s, %d questions, %d paragraphs: nDCG@10 in its language %.3f, among English"
              + " paragraphs %.3f%n",
          language, texts.questions.size(), texts.paragraphs.size(), own, across);
      assertThat(own).isGreaterThan(0.8);
    }
  }

  private static double quality(
      List<Asked> questions, List<String> paragraphs, String asked, String written) {
    List<TextDocument> documents = new ArrayList<>();
    for (String paragraph : paragraphs) {
      documents.add(
          new TextDocument(
              documents.size(),
              "paragraph:" + documents.size(),
              Label.PROJECT,
              Integer.MIN_VALUE,
              Map.of(),
              Map.of(),
              Map.of(written, paragraph)));
    }
    try (TextIndex index = TextIndex.build(documents, List.of(), documents.size())) {
      return questions.stream()
          .mapToDouble(question -> {
            List<String> ranked = ranked(index, index.read(question.question, asked));
            return Metrics.ndcg(ranked, Set.of("paragraph:" + question.paragraph), 10);
          })
          .average()
          .orElseThrow();
    }
  }

  private static List<String> ranked(TextIndex index, TextQuestion question) {
    Matches matches = index.search(question, Integer.MAX_VALUE);
    return IntStream.range(0, matches.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -matches.scoreAt(i)))
        .limit(10)
        .map(i -> "paragraph:" + matches.nodeAt(i))
        .toList();
  }

  private static Texts read(String language) {
    List<String> paragraphs = new ArrayList<>();
    List<Asked> questions = new ArrayList<>();
    Matcher strings = STRING.matcher(json(language));
    while (strings.find()) {
      String text = unescaped(strings.group(2));
      if (strings.group(1).equals("context")) {
        paragraphs.add(text);
      } else {
        questions.add(new Asked(text, paragraphs.size() - 1));
      }
    }
    return new Texts(paragraphs, questions);
  }

  private static String json(String language) {
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(
                RealData.folder("text").resolve("xquad_r/" + language + ".json.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String json) {
    return ESCAPE
        .matcher(json)
        .replaceAll(escape ->
            Matcher.quoteReplacement(
                escape.group(2) == null
                    ? escape.group(1)
                    : String.valueOf((char) Integer.parseInt(escape.group(2), 16))));
  }
}
