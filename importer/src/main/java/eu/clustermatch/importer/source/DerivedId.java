package eu.clustermatch.importer.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Ids made of what a row says, the same at every import: {@code org:<source>-<country>-<name>}. A
 * name that cannot be written in the letters of an id, or is long, ends in its digest, so that two
 * such names do not fall together.
 */
final class DerivedId {
  private static final int LONGEST = 80;
  private static final Map<String, String> LETTERS =
      Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ħ", "h", "ı", "i");
  private static final String NO_COUNTRY = "zz";

  private DerivedId() {}

  /** An id such as {@code org:members-de-muster}; {@code zz} where no country is known. */
  static String of(String prefix, String source, String country, String name) {
    String place = country.isEmpty() ? NO_COUNTRY : country.toLowerCase(Locale.ROOT);
    return prefix + ":" + local(source) + "-" + place + "-" + local(name);
  }

  /** A text as the local part of an id. */
  static String local(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      lower = lower.replace(letter.getKey(), letter.getValue());
    }
    String plain = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String local = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean lost = plain.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && c > 'z');
    if (!lost && !local.isEmpty() && local.length() <= LONGEST) {
      return local;
    }
    String start = local.substring(0, Math.min(local.length(), LONGEST));
    String mark = mark(Wording.normalised(text));
    return start.isEmpty() ? mark : start + "-" + mark;
  }

  /** 48 bits: of 10,000 such names two fall together once in five million imports. */
  private static String mark(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
