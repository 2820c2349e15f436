package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.clustermatch.engine.evaluate.Metrics;
import eu.clustermatch.engine.model.Label;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scientific claims find the abstracts that speak of them: SciFact in BEIR's split. */
@Tag("real-data")
class SciFactTest {
  private static final Pattern QUERY =
      Pattern.compile("\\{\"_id\": \"(\\d+)\", \"text\": \"((?:[^\"\\\\]|\\\\.)*)\".*");

  @Test
  void claimsFindTheirAbstracts() throws IOException {
    Path folder = folder();
    List<TextDocument> documents = documents(folder.resolve("scifact_csv.zip"));
    Map<String, Set<String>> relevant = relevant(folder.resolve("beir_qrels_test.tsv"));
    try (TextIndex index = TextIndex.build(documents, List.of(), documents.size())) {
      List<Double> ndcg = new ArrayList<>();
      queries(folder.resolve("beir_queries.jsonl"))
          .forEach((id, text) -> {
            if (relevant.containsKey(id)) {
              List<String> ranked = ranked(index, documents, text);
              ndcg.add(Metrics.ndcg(ranked, relevant.get(id), 10));
            }
          });
      double mean = ndcg.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      System.out.printf(
          "SciFact, %d documents, %d questions: nDCG@10 %.4f%n",
          index.documents(), ndcg.size(), mean);
      assertThat(ndcg).hasSize(300);
      assertThat(mean).isGreaterThanOrEqualTo(0.68);
    }
  }

  private static List<String> ranked(TextIndex index, List<TextDocument> documents, String text) {
    Matches matches = index.search(index.read(text, "en"), Integer.MAX_VALUE);
    return IntStream.range(0, matches.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -matches.scoreAt(i)))
        .limit(10)
        .map(i -> documents.get(matches.nodeAt(i)).id())
        .toList();
  }

  private static Path folder() {
    Path folder =
        Path.of(System.getProperty("clustermatch.data", "../../shared/data"), "text", "scifact");
    if (!Files.isDirectory(folder)) {
      assertThat(System.getProperty("clustermatch.required", ""))
          .as("Real data is required, but is not at " + folder)
          .doesNotContain("data");
      Assumptions.abort("No real data at " + folder + ": set -Dclustermatch.data");
    }
    return folder;
  }

  private static List<TextDocument> documents(Path zip) throws IOException {
    List<TextDocument> documents = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile());
        Reader corpus =
            new InputStreamReader(
                file.getInputStream(file.getEntry("corpus_train.csv")), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(corpus)) {
      for (NamedCsvRecord row : rows) {
        documents.add(
            new TextDocument(
                documents.size(),
                row.getField("doc_id"),
                Label.PROJECT,
                Integer.MIN_VALUE,
                Map.of(),
                Map.of("en", row.getField("title")),
                Map.of("en", row.getField("abstract"))));
      }
    }
    return documents;
  }

  private static Map<String, Set<String>> relevant(Path judgements) throws IOException {
    Map<String, Set<String>> relevant = new TreeMap<>();
    for (String line : Files.readAllLines(judgements).stream().skip(1).toList()) {
      List<String> cells = List.of(line.split("\t"));
      relevant.computeIfAbsent(cells.get(0), id -> new HashSet<>()).add(cells.get(1));
    }
    return relevant;
  }

  private static Map<String, String> queries(Path lines) throws IOException {
    Map<String, String> queries = new TreeMap<>();
    for (String line : Files.readAllLines(lines)) {
      Matcher query = QUERY.matcher(line);
      assertThat(query.matches()).as(line).isTrue();
      queries.put(query.group(1), query.group(2));
    }
    return queries;
  }
}
