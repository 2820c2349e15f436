package eu.clustermatch.engine.evaluate;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;

/**
 * LambdaMART (Burges 2010) by LightGBM (Ke et al. 2017). The number of leaves was chosen on the
 * questions of 2017, learning from those of 2016.
 *
 * <p>The library is unpacked under a fixed name into the folder of temporary files: a second
 * process that does so at the same time crashes the first.
 */
final class BoostedTrees implements Scorer, AutoCloseable {
  private static final int TREES = 300;

  private static final String SETTINGS =
      "objective=lambdarank lambdarank_truncation_level=30 num_leaves=7 learning_rate=0.05"
          + " min_data_in_leaf=200 feature_fraction=0.4 lambda_l2=10 max_bin=127 num_threads=2"
          + " seed=5 deterministic=true force_row_wise=true verbosity=-1";

  private final LGBMBooster booster;

  private BoostedTrees(LGBMBooster booster) {
    this.booster = booster;
  }

  static BoostedTrees learn(TrainingSample sample) throws LGBMException {
    try (LGBMDataset data =
        LGBMDataset.createFromMat(
            sample.rows,
            sample.labels.length,
            CandidateFeatures.COUNT,
            true,
            "max_bin=127",
            null)) {
      data.setField("label", sample.labels);
      data.setField("group", sample.groups);
      LGBMBooster booster = LGBMBooster.create(data, SETTINGS);
      for (int tree = 0; tree < TREES; tree++) {
        booster.updateOneIter();
      }
      return new BoostedTrees(
          LGBMBooster.loadModelFromString(
              booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.SPLIT)));
    }
  }

  @Override
  public double[] score(float[] rows, int count) {
    try {
      return count == 0
          ? new double[0]
          : booster.predictForMat(
              rows, count, CandidateFeatures.COUNT, true, PredictionType.C_API_PREDICT_RAW_SCORE);
    } catch (LGBMException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws LGBMException {
    booster.close();
  }
}
