package eu.clustermatch.engine.disruption;

/** The losses of sectors as a dense system of linear equations, solved directly. */
final class LinearSystem {
  private LinearSystem() {}

  /** By sector: q(j) − Σ_i a(i, j)·q(i) = 0, and 1 for the failed one. */
  static double[] losses(int sectors, int[] from, int[] to, double[] share, int failed) {
    double[][] rows = new double[sectors][sectors + 1];
    for (int j = 0; j < sectors; j++) {
      rows[j][j] = 1;
    }
    for (int k = 0; k < from.length; k++) {
      if (to[k] != failed) {
        rows[to[k]][from[k]] -= share[k];
      }
    }
    rows[failed][sectors] = 1;
    return solve(rows);
  }

  /** Gaussian elimination with partial pivoting; the right-hand side is the last column. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column + 1; i < n; i++) {
        if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) {
          pivot = i;
        }
      }
      double[] top = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = top;
      for (int i = column + 1; i < n; i++) {
        double factor = rows[i][column] / top[column];
        for (int k = column; factor != 0 && k <= n; k++) {
          rows[i][k] -= factor * top[k];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double value = rows[i][n];
      for (int k = i + 1; k < n; k++) {
        value -= rows[i][k] * solution[k];
      }
      solution[i] = value / rows[i][i];
    }
    return solution;
  }
}
