package eu.clustermatch.importer.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text in lower-case Latin letters without marks. Cyrillic as Bulgaria's Transliteration Act of
 * 2009 has it, Greek letter by letter close to ELOT 743. Ids are made of it, so the tables must not
 * change.
 */
public final class Latin {
  private static final Map<Integer, String> LETTERS = new HashMap<>();

  static {
    put(
        "абвгдежзийклмнопрстуфхцчшщъьюя",
        "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya");
    put("ыэёіїєґђјљњћџѓќѕ", "y e e i i ye g dj j lj nj c dz g k dz");
    put("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
    put("ßæøœđðþłıħŋ", "ss ae o oe d d th l i h n");
  }

  private Latin() {}

  /** Letters of other scripts stay as they are. */
  public static String of(String text) {
    // The breve of й is part of the letter, so it is replaced before marks are taken off.
    String lower = text.toLowerCase(Locale.ROOT).replace("й", "y").replace("ї", "i");
    String bare = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    StringBuilder latin = new StringBuilder(bare.length());
    bare.codePoints().forEach(letter -> append(latin, letter));
    return latin.toString();
  }

  private static void append(StringBuilder latin, int letter) {
    String replacement = LETTERS.get(letter);
    if (replacement == null) {
      latin.appendCodePoint(letter);
    } else {
      latin.append(replacement);
    }
  }

  private static void put(String letters, String replacements) {
    String[] latin = replacements.split(" ");
    for (int i = 0; i < latin.length; i++) {
      LETTERS.put((int) letters.charAt(i), latin[i]);
    }
  }
}
