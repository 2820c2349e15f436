package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.text.SentenceEmbedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of projects mean. It remembers those of the last snapshot, because to read a text
 * takes milliseconds and few change from one snapshot to the next.
 */
public final class Embeddings {
  private Map<String, float[]> known = Map.of();

  /**
   * The embeddings of projects in their order, null for one without an English text. Texts whose
   * language is not said are taken for English. O(new texts).
   */
  synchronized float[] @Nullable [] of(List<NodeRecord> projects) {
    List<@Nullable String> texts = projects.stream().<@Nullable String>map(Texts::english).toList();
    Map<String, float[]> needed = new ConcurrentHashMap<>();
    texts.stream().filter(Objects::nonNull).distinct().collect(Collectors.toList()).parallelStream()
        .forEach(text -> {
          float[] before = known.get(text);
          needed.put(text, before == null ? SentenceEmbedding.of(text) : before);
        });
    known = new HashMap<>(needed);
    return texts.stream()
        .map(text -> text == null ? null : needed.get(text))
        .toArray(float[][]::new);
  }
}
