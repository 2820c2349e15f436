package eu.clustermatch.engine.consortium;

/**
 * Candidates by number, with all that a team's value and its rules depend on. Values are whole
 * numbers of millionths of a point, so that sums do not depend on their order. For one thread.
 */
final class Problem {
  /** Rows are kept for those who are tried as members, which are few. */
  private static final int MOST_ROWS = 1_000;

  private final int[] linear;
  private final long[] covered;
  private final long[] coveredItself;
  private final int[] country;
  private final int[][] vetoed;
  private final Ties ties;
  private final int doubling;
  private final int[][] rows;
  private int rowsKept;

  /**
   * @param linear what each adds by itself
   * @param covered bits of the requirements it covers, itself or through members
   * @param coveredItself those of them that it covers itself
   * @param country from 0, or -1 where unknown
   * @param vetoed by candidate, those it must not be with, ascending
   * @param ties what pairs add
   * @param doubling what a pair adds for half a requirement that both cover, at most 0
   */
  Problem(
      int[] linear,
      long[] covered,
      long[] coveredItself,
      int[] country,
      int[][] vetoed,
      Ties ties,
      int doubling) {
    this.linear = linear.clone();
    this.covered = covered.clone();
    this.coveredItself = coveredItself.clone();
    this.country = country.clone();
    this.vetoed = vetoed;
    this.ties = ties;
    this.doubling = doubling;
    this.rows = new int[linear.length][];
  }

  int size() {
    return linear.length;
  }

  int linear(int candidate) {
    return linear[candidate];
  }

  long covered(int candidate) {
    return covered[candidate];
  }

  long coveredItself(int candidate) {
    return coveredItself[candidate];
  }

  Ties ties() {
    return ties;
  }

  /** What a pair adds for half a requirement that both cover. */
  int doubling() {
    return doubling;
  }

  /** Whom a candidate must not be with. Not to be changed. */
  int[] vetoed(int candidate) {
    return vetoed[candidate];
  }

  int country(int candidate) {
    return country[candidate];
  }

  /** What two members add together. */
  int pair(int a, int b) {
    return ties.of(a, b) + doubling * halvesDoubled(a, b);
  }

  /** Twice the sum, over the requirements, of how well the one of both who covers it less does. */
  int halvesDoubled(int a, int b) {
    return Long.bitCount(covered[a] & covered[b])
        + Long.bitCount(coveredItself[a] & coveredItself[b]);
  }

  /** What everybody adds together with one; 0 for itself. Not to be changed. O(candidates). */
  int[] row(int candidate) {
    int[] kept = rows[candidate];
    if (kept != null) {
      return kept;
    }
    int[] row = new int[size()];
    fillRow(candidate, row);
    if (rowsKept < MOST_ROWS) {
      rows[candidate] = row;
      rowsKept++;
    }
    return row;
  }

  /** As {@link #row}, without keeping it. */
  void fillRow(int candidate, int[] row) {
    long any = covered[candidate];
    long itself = coveredItself[candidate];
    for (int other = 0; other < row.length; other++) {
      row[other] =
          doubling
              * (Long.bitCount(any & covered[other])
                  + Long.bitCount(itself & coveredItself[other]));
    }
    ties.addTo(row, candidate);
    row[candidate] = 0;
  }

  /** The value of a team. O(members²). */
  int value(int[] team) {
    int value = 0;
    for (int i = 0; i < team.length; i++) {
      value += linear[team[i]];
      for (int j = 0; j < i; j++) {
        value += pair(team[i], team[j]);
      }
    }
    return value;
  }
}
