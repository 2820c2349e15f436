package eu.clustermatch.engine.meeting;

import java.util.List;

/**
 * An event laid out for the search: participants numbered in the order of their ids, slots in the
 * order of time, and the pairs that can meet – wished for, not vetoed, and with a slot in which
 * both are available – in the order of their participants. So a timetable does not depend on the
 * order of the lists it is asked with. Sets of slots are bits of a long: whether two have a slot in
 * common is asked millions of times. Weights are whole millionths, so that sums are exact.
 */
final class Event {
  static final long UNIT = 1_000_000;

  /** Of a sum of weights in units. */
  static double toWeight(long units) {
    return (double) units / UNIT;
  }

  final String[] ids;
  final String[] slots;
  final int tables;

  /** By participant: slots in which it is available. */
  final long[] available;

  /** By participant: the greatest number of meetings it wants; the greatest int without one. */
  final int[] most;

  /** By participant: how many meetings it can have at all. */
  final int[] capacity;

  /** By pair: its participants, {@code first < second}. */
  final int[] first;

  final int[] second;

  /** By pair: the weights of the wish of the first and of the second; 0 where there is none. */
  final long[] wishOfFirst;

  final long[] wishOfSecond;

  /** By pair: slots in which both are available. */
  final long[] common;

  /** By pair: the weight of both wishes. */
  final long[] weight;

  /** By pair: what its meeting gives to the satisfaction of the first and of the second. */
  final long[] claimOfFirst;

  final long[] claimOfSecond;

  /** By participant: its pairs. */
  final int[][] pairsOf;

  /**
   * By participant: the greatest sum of claims it could have if all others gave way to it; 0 where
   * nobody it could meet is wished for.
   */
  final long[] best;

  /** Wished for, but vetoed or without a slot in common. */
  final List<Wished> impossible;

  /** A pair with the weights of its wishes. */
  record Wished(int first, int second, long wishOfFirst, long wishOfSecond) {
    /** Who wished for it; the first where both did. */
    int a() {
      return wishOfFirst > 0 ? first : second;
    }

    int b() {
      return wishOfFirst > 0 ? second : first;
    }

    boolean isMutual() {
      return wishOfFirst > 0 && wishOfSecond > 0;
    }

    long weight() {
      return wishOfFirst + wishOfSecond;
    }
  }

  /**
   * @param possible in the order of their participants
   */
  Event(
      String[] ids,
      String[] slots,
      int tables,
      long[] available,
      int[] most,
      List<Wished> possible,
      List<Wished> impossible) {
    this.ids = ids;
    this.slots = slots;
    this.tables = tables;
    this.available = available;
    this.most = most;
    this.impossible = List.copyOf(impossible);
    int pairs = possible.size();
    first = possible.stream().mapToInt(Wished::first).toArray();
    second = possible.stream().mapToInt(Wished::second).toArray();
    wishOfFirst = possible.stream().mapToLong(Wished::wishOfFirst).toArray();
    wishOfSecond = possible.stream().mapToLong(Wished::wishOfSecond).toArray();
    common = new long[pairs];
    weight = new long[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      common[pair] = available[first[pair]] & available[second[pair]];
      weight[pair] = wishOfFirst[pair] + wishOfSecond[pair];
    }
    pairsOf = pairsOf();
    capacity = new int[ids.length];
    for (int who = 0; who < ids.length; who++) {
      int possibleMeetings = Math.min(Long.bitCount(available[who]), pairsOf[who].length);
      capacity[who] = Math.min(most[who], possibleMeetings);
    }
    claimOfFirst = new long[pairs];
    claimOfSecond = new long[pairs];
    best = new long[ids.length];
    for (int who = 0; who < ids.length; who++) {
      claim(who);
      best[who] = BestAlone.of(this, who);
    }
  }

  private int[][] pairsOf() {
    int[] counts = new int[ids.length];
    for (int pair = 0; pair < first.length; pair++) {
      counts[first[pair]]++;
      counts[second[pair]]++;
    }
    int[][] lists = new int[ids.length][];
    for (int who = 0; who < ids.length; who++) {
      lists[who] = new int[counts[who]];
    }
    for (int pair = first.length - 1; pair >= 0; pair--) {
      lists[first[pair]][--counts[first[pair]]] = pair;
      lists[second[pair]][--counts[second[pair]]] = pair;
    }
    return lists;
  }

  /** Who wishes is satisfied by its own wishes, who does not by the wishes of others to meet it. */
  private void claim(int who) {
    boolean wishes = false;
    for (int pair : pairsOf[who]) {
      wishes |= wishBy(pair, who) > 0;
    }
    for (int pair : pairsOf[who]) {
      long claim = wishes ? wishBy(pair, who) : weight[pair];
      (first[pair] == who ? claimOfFirst : claimOfSecond)[pair] = claim;
    }
  }

  private long wishBy(int pair, int who) {
    return first[pair] == who ? wishOfFirst[pair] : wishOfSecond[pair];
  }

  int participants() {
    return ids.length;
  }

  int pairs() {
    return first.length;
  }

  Wished wished(int pair) {
    return new Wished(first[pair], second[pair], wishOfFirst[pair], wishOfSecond[pair]);
  }

  int other(int pair, int who) {
    return first[pair] == who ? second[pair] : first[pair];
  }

  long claim(int pair, int who) {
    return first[pair] == who ? claimOfFirst[pair] : claimOfSecond[pair];
  }

  /** Whether anything can satisfy a participant: only then is it counted where it is fair. */
  boolean hasClaim(int who) {
    return best[who] > 0;
  }

  /** Of the pairs that can meet, in units; 0 where there are none. */
  long meanWeight() {
    long sum = 0;
    for (long one : weight) {
      sum += one;
    }
    return sum / Math.max(1, pairs());
  }

  /** How many meetings can take place at all, by tables and by who is available. */
  int places() {
    int places = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      int there = 0;
      for (int who = 0; who < ids.length; who++) {
        there += capacity[who] > 0 && (available[who] >>> slot & 1) != 0 ? 1 : 0;
      }
      places += Math.min(tables, there / 2);
    }
    return places;
  }
}
