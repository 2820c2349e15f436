package eu.clustermatch.engine.text;

/** Why this machine cannot compute sentence embeddings, in one sentence for who runs it. */
public final class EmbeddingUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  EmbeddingUnavailableException(Throwable cause) {
    super(
        ("Projects cannot be compared by meaning, because the library for it cannot be loaded (%s):"
                + " it needs Linux with glibc on x86-64 or ARM64, macOS on ARM64 or Windows on"
                + " x86-64, and unpacks itself to %s and to %s/.djl.ai or DJL_CACHE_DIR.")
            .formatted(
                root(cause), System.getProperty("java.io.tmpdir"), System.getProperty("user.home")),
        cause);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
