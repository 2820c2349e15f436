package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.evaluate.TermCounts.Row;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * Latent semantic analysis (Deerwester et al. 1990): documents as points in the space of the
 * greatest singular values of their tf-idf matrix. The decomposition is randomised, with a seed:
 * Halko, Martinsson &amp; Tropp 2011, algorithms 4.4 and 5.1.
 *
 * <p>Building takes O(occurrences · dimensions + (documents + terms) · dimensions²), and 8 bytes a
 * term and dimension, 4 bytes a document and dimension.
 */
final class Lsa {
  private static final long SEED = 42;

  /** Directions sampled beyond those kept, and how often the sample is sharpened. */
  private static final int OVERSAMPLING = 10;

  private static final int POWER_ITERATIONS = 4;

  private final TermCounts counts;
  private final double[] rarity;
  private final DMatrixRMaj directions;
  private final float[][] documents;

  /**
   * @param dimensions to keep, 1 or more; fewer are kept where there are fewer documents or terms
   */
  Lsa(TermCounts counts, int dimensions) {
    this.counts = counts;
    List<Row> rows = counts.documents();
    rarity =
        IntStream.range(0, counts.terms())
            .mapToDouble(term -> 1 + Math.log((1.0 + rows.size()) / (1 + counts.frequency(term))))
            .toArray();
    double[][] weights = rows.stream().map(this::weigh).toArray(double[][]::new);
    directions = directions(weights, Math.min(dimensions, Math.min(rows.size(), rarity.length)));
    documents = new float[rows.size()][];
    for (int document = 0; document < documents.length; document++) {
      documents[document] = project(rows.get(document), weights[document]);
    }
  }

  /**
   * The cosine of the angle between the question and every document, −1 to 1; 0 where either has no
   * known term. O(documents · dimensions).
   */
  double[] score(Row question) {
    float[] asked = project(question, weigh(question));
    double[] cosines = new double[documents.length];
    for (int document = 0; document < cosines.length; document++) {
      float[] there = documents[document];
      float sum = 0;
      for (int i = 0; i < asked.length; i++) {
        sum += asked[i] * there[i];
      }
      cosines[document] = sum;
    }
    return cosines;
  }

  /** (1 + ln tf) · idf, of unit length. */
  private double[] weigh(Row row) {
    double[] weights = new double[row.terms.length];
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (1 + Math.log(row.counts[i])) * rarity[row.terms[i]];
      squares += weights[i] * weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= Math.sqrt(squares);
    }
    return weights;
  }

  /** Terms × dimensions, with the right singular vectors as columns. */
  private DMatrixRMaj directions(double[][] weights, int dimensions) {
    int sampled = Math.min(dimensions + OVERSAMPLING, Math.min(weights.length, rarity.length));
    if (sampled == 0) {
      return new DMatrixRMaj(rarity.length, 0);
    }
    DMatrixRMaj range = new DMatrixRMaj(rarity.length, sampled);
    Random random = new Random(SEED);
    for (int i = 0; i < range.getNumElements(); i++) {
      range.data[i] = random.nextGaussian();
    }
    DMatrixRMaj basis = orthonormal(times(weights, range));
    for (int i = 0; i < POWER_ITERATIONS; i++) {
      basis = orthonormal(times(weights, orthonormal(transposedTimes(weights, basis))));
    }
    // With B = basisᵀ·A: the right singular vectors of B are Bᵀ·U/σ, where B·Bᵀ = U·σ²·Uᵀ.
    DMatrixRMaj small = transposedTimes(weights, basis);
    DMatrixRMaj gram = new DMatrixRMaj(sampled, sampled);
    CommonOps_DDRM.multTransA(small, small, gram);
    DMatrixRMaj singular = new DMatrixRMaj(rarity.length, dimensions);
    CommonOps_DDRM.mult(small, largest(gram, dimensions), singular);
    return singular;
  }

  /** The eigenvectors of the largest eigenvalues as columns, each over its singular value. */
  private static DMatrixRMaj largest(DMatrixRMaj gram, int count) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(gram.numRows, true, true);
    eigen.decompose(gram);
    int[] order =
        IntStream.range(0, gram.numRows)
            .boxed()
            .sorted(
                (a, b) -> Double.compare(eigen.getEigenvalue(b).real, eigen.getEigenvalue(a).real))
            .limit(count)
            .mapToInt(Integer::intValue)
            .toArray();
    DMatrixRMaj vectors = new DMatrixRMaj(gram.numRows, count);
    for (int column = 0; column < count; column++) {
      double value = Math.max(eigen.getEigenvalue(order[column]).real, 0);
      DMatrixRMaj vector = eigen.getEigenVector(order[column]);
      for (int row = 0; row < gram.numRows && value > 1e-12; row++) {
        vectors.set(row, column, vector.get(row, 0) / Math.sqrt(value));
      }
    }
    return vectors;
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj columns) {
    QRDecomposition<DMatrixRMaj> qr =
        DecompositionFactory_DDRM.qr(columns.numRows, columns.numCols);
    qr.decompose(columns);
    return qr.getQ(null, true);
  }

  /** A·x with A in sparse rows. */
  private DMatrixRMaj times(double[][] weights, DMatrixRMaj x) {
    DMatrixRMaj product = new DMatrixRMaj(weights.length, x.numCols);
    for (int row = 0; row < weights.length; row++) {
      int[] terms = counts.documents().get(row).terms;
      for (int i = 0; i < terms.length; i++) {
        addTo(product, row, weights[row][i], x, terms[i]);
      }
    }
    return product;
  }

  /** Aᵀ·x with A in sparse rows. */
  private DMatrixRMaj transposedTimes(double[][] weights, DMatrixRMaj x) {
    DMatrixRMaj product = new DMatrixRMaj(rarity.length, x.numCols);
    for (int row = 0; row < weights.length; row++) {
      int[] terms = counts.documents().get(row).terms;
      for (int i = 0; i < terms.length; i++) {
        addTo(product, terms[i], weights[row][i], x, row);
      }
    }
    return product;
  }

  private static void addTo(DMatrixRMaj sum, int row, double weight, DMatrixRMaj x, int from) {
    int to = row * sum.numCols;
    int start = from * x.numCols;
    for (int column = 0; column < x.numCols; column++) {
      sum.data[to + column] += weight * x.data[start + column];
    }
  }

  /** In the space of the directions, of unit length, or 0. */
  private float[] project(Row row, double[] weights) {
    double[] point = new double[directions.numCols];
    double squares = 0;
    for (int i = 0; i < row.terms.length; i++) {
      int start = row.terms[i] * point.length;
      for (int d = 0; d < point.length; d++) {
        point[d] += weights[i] * directions.data[start + d];
      }
    }
    for (double x : point) {
      squares += x * x;
    }
    float[] unit = new float[point.length];
    for (int d = 0; d < point.length && squares > 0; d++) {
      unit[d] = (float) (point[d] / Math.sqrt(squares));
    }
    return unit;
  }
}
