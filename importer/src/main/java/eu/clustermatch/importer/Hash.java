package eu.clustermatch.importer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 64 bits of SHA-256 over texts one after the other. */
final class Hash {
  private final MessageDigest digest;

  Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Hash add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // The length before it, so that "ab", "c" is not "a", "bc".
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** Of all that was added. To be asked once. */
  long value() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
