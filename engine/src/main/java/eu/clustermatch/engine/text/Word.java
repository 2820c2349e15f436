package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text as it is compared: without case, accents and compatibility forms, with its
 * ending.
 *
 * @param folded what it is compared by
 * @param start where it begins in the text, in UTF-16 units
 * @param end one past its last unit
 */
public record Word(String folded, int start, int end) {

  /** The words of a text in their order: runs of letters, marks and digits. O(length). */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(text, at);
      if (end > at) {
        words.add(new Word(Analysis.fold(text.substring(at, end)), at, end));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  private static int endOfRun(String text, int start) {
    int at = start;
    while (at < text.length() && isPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isPart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
