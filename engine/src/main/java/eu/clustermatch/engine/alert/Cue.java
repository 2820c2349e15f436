package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.text.Word;
import java.util.Arrays;
import java.util.List;

/** Words that speak for something, each whole or with a star for any beginning or ending. */
record Cue(List<Part> words) {

  /** One word; of a folded one only what lies between the stars. */
  private record Part(String folded, boolean anyBeginning, boolean anyEnding) {
    static Part of(String written) {
      boolean beginning = written.startsWith("*");
      boolean ending = written.endsWith("*");
      List<Word> words = Word.of(written);
      if (words.size() != 1) {
        throw new IllegalArgumentException(
            "\"" + written + "\" must be one word, maybe with a star at its beginning or end");
      }
      return new Part(words.getFirst().folded(), beginning, ending);
    }

    boolean matches(String word) {
      if (anyBeginning) {
        return anyEnding ? word.contains(folded) : word.endsWith(folded);
      }
      return anyEnding ? word.startsWith(folded) : word.equals(folded);
    }
  }

  Cue {
    words = List.copyOf(words);
  }

  /**
   * Reads a cue as a file has it.
   *
   * @throws IllegalArgumentException when it has no word, or marks between words
   */
  static Cue of(String written) {
    return new Cue(Arrays.stream(written.strip().split("\\s+")).map(Part::of).toList());
  }

  /** Whether the words of a text from {@code at} on are these. */
  boolean matches(List<Word> text, int at) {
    if (at + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).matches(text.get(at + i).folded())) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return words.size();
  }
}
