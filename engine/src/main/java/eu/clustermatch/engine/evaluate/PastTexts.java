package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.evaluate.TermCounts.Row;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.PlainWords;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the past projects wrote, title and text. All statistics are of these texts alone, so nothing
 * of what came later is in them.
 */
final class PastTexts {
  private static final double K1 = 1.2;
  private static final double B = 0.5;

  /** An organisation's texts are many: their occurrences count almost as they are. */
  private static final double K1_OF_ORGANISATIONS = 5;

  private static final double B_OF_ORGANISATIONS = 0.1;

  private static final int DIMENSIONS = 200;

  private final TermCounts counts;
  private final Bm25 projects;
  private final Bm25 organisations;
  private final Lsa lsa;

  PastTexts(Snapshot snapshot, Past past) {
    List<List<String>> texts =
        IntStream.range(0, past.projects())
            .mapToObj(project -> PlainWords.of(snapshot.text().text(past.projectNode(project))))
            .toList();
    counts = TermCounts.of(texts);
    projects = new Bm25(counts, K1, B);
    List<int[]> parts =
        IntStream.range(0, past.organisations()).mapToObj(past::tookPartIn).toList();
    organisations = new Bm25(counts.joined(parts), K1_OF_ORGANISATIONS, B_OF_ORGANISATIONS);
    lsa = new Lsa(counts, DIMENSIONS);
  }

  /** A question as terms. */
  Row read(String text) {
    return counts.read(PlainWords.of(text));
  }

  /** BM25 of the projects. */
  double[] projects(Row question) {
    return projects.score(question);
  }

  /** BM25 of the organisations, each with the texts of all its projects as one document. */
  double[] organisations(Row question) {
    return organisations.score(question);
  }

  /** Cosine of the projects by latent semantic analysis. */
  double[] latent(Row question) {
    return lsa.score(question);
  }
}
