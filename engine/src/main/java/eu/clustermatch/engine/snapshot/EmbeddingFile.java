package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.text.QuantisedEmbedding;
import eu.clustermatch.engine.text.SentenceEmbedding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What texts mean, kept in a file from one start to the next: a line that names the model, then how
 * many there are, then for each its text and its embedding.
 */
final class EmbeddingFile {
  /** Embeddings of another model, or of a file of another form, say nothing here. */
  private static final String HEAD = "ClusterMatch embeddings 1, " + SentenceEmbedding.MODEL;

  private EmbeddingFile() {}

  /**
   * @throws IOException when it cannot be read, or holds anything else
   */
  static Map<String, QuantisedEmbedding> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(HEAD)) {
        throw new IOException("It does not begin with “%s”.".formatted(HEAD));
      }
      int size = in.readInt();
      Map<String, QuantisedEmbedding> embeddings = new HashMap<>();
      for (int i = 0; i < size; i++) {
        embeddings.put(in.readUTF(), embedding(in));
      }
      return embeddings;
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static QuantisedEmbedding embedding(DataInputStream in) throws IOException {
    float step = in.readFloat();
    byte[] steps = new byte[SentenceEmbedding.DIMENSIONS];
    in.readFully(steps);
    return new QuantisedEmbedding(steps, step);
  }

  /** Puts the file there in one piece, or not at all. */
  static void write(Path file, Map<String, QuantisedEmbedding> embeddings) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        out.writeUTF(HEAD);
        out.writeInt(embeddings.size());
        for (Map.Entry<String, QuantisedEmbedding> entry : embeddings.entrySet()) {
          out.writeUTF(entry.getKey());
          out.writeFloat(entry.getValue().step());
          out.write(entry.getValue().steps());
        }
      }
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
