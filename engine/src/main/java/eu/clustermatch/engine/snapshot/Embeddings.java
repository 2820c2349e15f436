package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.text.EmbeddingMatrix;
import eu.clustermatch.engine.text.QuantisedEmbedding;
import eu.clustermatch.engine.text.SentenceEmbedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * takes milliseconds and few change from one snapshot to the next, and may keep them in a file from
 * one start to the next. Safe for use by many threads.
 */
public final class Embeddings {
  private static final Logger log = LoggerFactory.getLogger(Embeddings.class);

  /** To read more than this takes seconds, which the log explains and the file spares. */
  private static final int MANY = 1000;

  private final @Nullable Path file;
  private Map<String, QuantisedEmbedding> known = Map.of();
  private int notInFile;
  private int textsRead;

  /** Remembers as long as it lives. */
  public Embeddings() {
    this(Map.of(), null);
  }

  private Embeddings(Map<String, QuantisedEmbedding> known, @Nullable Path file) {
    this.known = known;
    this.file = file;
  }

  /**
   * Begins with what a file holds, if there is one, and brings it up to date whenever more than
   * {@value #MANY} texts are missing in it. A file that cannot be read or written is told in the
   * log and done without.
   */
  public static Embeddings keptIn(Path file) {
    Map<String, QuantisedEmbedding> kept = Map.of();
    if (Files.exists(file)) {
      try {
        kept = EmbeddingFile.read(file);
      } catch (IOException e) {
        log.warn("{} is no help, so texts are read anew: {}", file, e.toString());
      }
    }
    return new Embeddings(kept, file);
  }

  /**
   * The embeddings of projects in their order, none for one without an English text. Texts whose
   * language is not said are taken for English. O(projects), and milliseconds for each new text,
   * shared by all processors.
   *
   * @throws eu.clustermatch.engine.text.EmbeddingUnavailableException where texts cannot be read
   */
  synchronized EmbeddingMatrix of(List<NodeRecord> projects) {
    List<@Nullable String> texts =
        projects.stream().<@Nullable String>map(Embeddings::text).toList();
    Set<String> wanted = new HashSet<>();
    texts.stream().filter(Objects::nonNull).forEach(wanted::add);
    Map<String, QuantisedEmbedding> remembered = new HashMap<>(known);
    remembered.keySet().retainAll(wanted);
    wanted.removeAll(remembered.keySet());
    Map<String, QuantisedEmbedding> read = read(wanted);
    remembered.putAll(read);
    known = remembered;
    textsRead += wanted.size();
    keep(read.size());
    return new EmbeddingMatrix(
        texts.stream()
            .<@Nullable QuantisedEmbedding>map(text -> text == null ? null : remembered.get(text))
            .toList());
  }

  /** How many texts it has read so far, those in the file and those remembered left out. */
  public synchronized int textsRead() {
    return textsRead;
  }

  private static @Nullable String text(NodeRecord project) {
    String text = Texts.english(project);
    return text == null ? null : SentenceEmbedding.beginning(text);
  }

  private static Map<String, QuantisedEmbedding> read(Set<String> texts) {
    boolean many = texts.size() > MANY;
    if (many) {
      log.info("Reading {} texts of projects for their meaning", texts.size());
    }
    long start = System.nanoTime();
    Map<String, QuantisedEmbedding> read = new ConcurrentHashMap<>();
    texts.parallelStream()
        .forEach(text -> {
          float[] embedding = SentenceEmbedding.of(text);
          if (embedding != null) {
            read.put(text, QuantisedEmbedding.of(embedding));
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

  private void keep(int read) {
    notInFile += read;
    if (file == null || notInFile <= MANY) {
      return;
    }
    try {
      EmbeddingFile.write(file, known);
    } catch (IOException e) {
      log.warn(
          "{} cannot be written, so texts will be read again at the next start: {}",
          file,
          e.toString());
    }
    notInFile = 0;
  }
}
