package eu.clustermatch.api.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.clustermatch.engine.evaluate.Answer;
import eu.clustermatch.engine.evaluate.Metrics;
import eu.clustermatch.engine.evaluate.Report.Row;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** How every question was answered, as CSV. */
final class AnswersFile implements Closeable {
  private final CsvWriter writer;

  AnswersFile(Path file) throws IOException {
    writer = CsvWriter.builder().build(file);
    writer.writeRecord(
        "task",
        "ranking",
        "project",
        "seeds",
        "partners",
        "recurrent",
        "nDCG@20",
        "recall@20",
        "recall@100",
        "recall@1000",
        "recall@3000",
        "reciprocalRank",
        "averagePrecision",
        "candidates",
        "candidateRecall");
  }

  /**
   * Checks that answers can be written to a file, before long work.
   *
   * @throws IllegalArgumentException when they cannot be
   */
  static void checkWritable(Path file) {
    try {
      ModelFiles.checkWritable(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--answers: " + e.getMessage(), e);
    }
  }

  void add(Row row) {
    Answer answer = row.answer();
    Metrics metrics = answer.metrics();
    writer.writeRecord(
        row.task().toString(),
        row.ranking(),
        answer.asked().id(),
        Integer.toString(answer.asked().seeds().length),
        Integer.toString(answer.asked().truth().cardinality()),
        Boolean.toString(answer.asked().recurrent()),
        Double.toString(metrics.ndcg20()),
        Double.toString(metrics.recall20()),
        Double.toString(metrics.recall100()),
        Double.toString(metrics.recall1000()),
        Double.toString(metrics.recall3000()),
        Double.toString(metrics.reciprocalRank()),
        Double.toString(metrics.averagePrecision()),
        Integer.toString(answer.found()),
        Double.toString(answer.foundRecall()));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
