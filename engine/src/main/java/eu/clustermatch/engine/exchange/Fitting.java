package eu.clustermatch.engine.exchange;

import java.util.Arrays;

/** Takes visitors in turn as long as a host can receive them. */
final class Fitting {
  private Fitting() {}

  /** Those that find no place when all are taken in this order. */
  static int[] rest(Market market, int host, int[] ranked) {
    int[] taken = new int[0];
    int[] rest = new int[ranked.length];
    int left = 0;
    for (int visitor : ranked) {
      int[] more = Arrays.copyOf(taken, taken.length + 1);
      more[taken.length] = visitor;
      if (more.length <= market.places(host) && market.room().fits(host, more)) {
        taken = more;
      } else {
        rest[left++] = visitor;
      }
    }
    return Arrays.copyOf(rest, left);
  }
}
