package eu.clustermatch.importer.resolve;

import java.util.Arrays;

/** Similarity by three-letter pieces (Dice 1945): 2 × common / all. */
final class Pieces {
  private static final int LENGTH = 3;

  private Pieces() {}

  static double similarity(String a, String b) {
    if (a.length() < LENGTH || b.length() < LENGTH) {
      return 0;
    }
    int[] ofA = pieces(a);
    int[] ofB = pieces(b);
    int common = 0;
    for (int i = 0, j = 0; i < ofA.length && j < ofB.length; ) {
      if (ofA[i] == ofB[j]) {
        common++;
        i++;
        j++;
      } else if (ofA[i] < ofB[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * common / (ofA.length + ofB.length);
  }

  /** Sorted, each as a number: keys have ASCII letters and digits only. */
  private static int[] pieces(String text) {
    int[] pieces = new int[text.length() - LENGTH + 1];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = text.charAt(i) << 16 | text.charAt(i + 1) << 8 | text.charAt(i + 2);
    }
    Arrays.sort(pieces);
    return pieces;
  }
}
