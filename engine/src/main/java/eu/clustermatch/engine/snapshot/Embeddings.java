package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.text.SentenceEmbedding;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the texts of projects mean. It remembers those of the last snapshot, because to read a text
 * takes milliseconds and few change from one snapshot to the next. Safe for use by many threads.
 */
public final class Embeddings {
  private static final Logger log = LoggerFactory.getLogger(Embeddings.class);

  /** To read more than this takes seconds, which the log explains. */
  private static final int MANY = 1000;

  private Map<String, float[]> known = Map.of();

  /**
   * The embeddings of projects in their order, null for one without an English text. Texts whose
   * language is not said are taken for English. O(projects), and milliseconds for each new text,
   * shared by all processors.
   *
   * @throws eu.clustermatch.engine.text.EmbeddingUnavailableException where texts cannot be read
   */
  synchronized float[] @Nullable [] of(List<NodeRecord> projects) {
    List<@Nullable String> texts = projects.stream().<@Nullable String>map(Texts::english).toList();
    Set<String> wanted = new HashSet<>();
    texts.stream().filter(Objects::nonNull).forEach(wanted::add);
    Map<String, float[]> remembered = new HashMap<>(known);
    remembered.keySet().retainAll(wanted);
    wanted.removeAll(remembered.keySet());
    remembered.putAll(read(wanted));
    known = remembered;
    return texts.stream()
        .map(text -> text == null ? null : remembered.get(text))
        .toArray(float[][]::new);
  }

  private static Map<String, float[]> read(Set<String> texts) {
    boolean many = texts.size() > MANY;
    if (many) {
      log.info("Reading {} texts of projects for their meaning", texts.size());
    }
    long start = System.nanoTime();
    Map<String, float[]> read = new ConcurrentHashMap<>();
    texts.parallelStream()
        .forEach(text -> {
          float[] embedding = SentenceEmbedding.of(text);
          if (embedding != null) {
            read.put(text, embedding);
          }
        });
    if (many) {
      log.info(
          "Read {} texts in {} ms",
          texts.size(),
          Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
    return read;
  }
}
