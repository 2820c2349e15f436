package eu.clustermatch.importer.resolve;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for what is spelt in many ways: Latin letters for every script, no diacritics, and a
 * rough key that forgets how languages write the same sound ({@code technologia}, {@code
 * teknologi}, {@code tecnologia}).
 */
final class Spelling {
  /** Bulgarian as Bulgarians write it in Latin letters; BGN/PCGN for the other languages. */
  private static final String BULGARIAN =
      "ъ > a; Ъ > a; х > h; Х > h; щ > sht; Щ > sht; ж > zh; Ж > zh; ц > ts; Ц > ts; ч > ch; Ч >"
          + " ch; ш > sh; Ш > sh; ю > yu; Ю > yu; я > ya; Я > ya; й > y; Й > y; ь > y; Ь > y;"
          + " ::Any-Latin;";

  private static final String ASCII = "NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower";
  private static final Transliterator TO_ASCII = Transliterator.getInstance(ASCII);
  private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN");
  private static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
  private static final Map<String, Transliterator> CYRILLIC =
      Map.of(
          "BG", Transliterator.createFromRules("Bulgarian", BULGARIAN, Transliterator.FORWARD),
          "MK", Transliterator.getInstance("Macedonian-Latin/BGN"),
          "RS", Transliterator.getInstance("Serbian-Latin/BGN"),
          "UA", Transliterator.getInstance("Ukrainian-Latin/BGN"));
  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");

  private static final Pattern GREEK_LETTER = Pattern.compile("\\p{IsGreek}");
  private static final Pattern CYRILLIC_LETTER = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

  private Spelling() {}

  /**
   * The text in lower-case ASCII.
   *
   * @param country tells how Cyrillic is to be read
   */
  static String latin(String text, @Nullable String country) {
    if (PLAIN.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT);
    }
    String latin = text;
    if (GREEK_LETTER.matcher(latin).find()) {
      latin = GREEK.transliterate(latin);
    }
    if (CYRILLIC_LETTER.matcher(latin).find()) {
      latin = cyrillic(country).transliterate(latin);
    }
    return TO_ASCII.transliterate(ANY.transliterate(latin));
  }

  private static Transliterator cyrillic(@Nullable String country) {
    return country == null ? RUSSIAN : CYRILLIC.getOrDefault(country, RUSSIAN);
  }

  /** The key of a word in lower-case ASCII; digits stay as they are. */
  static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      String sound = pair(c, next);
      if (sound != null) {
        i++;
        append(key, sound);
      } else {
        append(key, letter(c));
      }
    }
    return key.toString();
  }

  /** Two letters that stand for one sound; ä, ö, ü and å as written out, and Greek vowels. */
  private static @Nullable String pair(char c, char next) {
    return switch ("" + c + next) {
      case "ae", "aa" -> "a";
      case "oe" -> "o";
      case "ue", "ou" -> "u";
      case "ai" -> "e";
      case "ei", "oi", "ij" -> "i";
      case "eu" -> "ev";
      case "au" -> "av";
      case "ph" -> "f";
      case "ch", "kh", "ck", "qu" -> "k";
      case "th" -> "t";
      case "dj" -> "i";
      default -> null;
    };
  }

  private static String letter(char c) {
    return switch (c) {
      case 'c', 'q' -> "k";
      case 'j', 'y' -> "i";
      case 'w' -> "v";
      case 'x' -> "ks";
      case 'z' -> "s";
      default -> String.valueOf(c);
    };
  }

  private static void append(StringBuilder key, String sound) {
    boolean doubled =
        !key.isEmpty()
            && sound.length() == 1
            && Character.isLetter(sound.charAt(0))
            && key.charAt(key.length() - 1) == sound.charAt(0);
    if (!doubled) {
      key.append(sound);
    }
  }
}
