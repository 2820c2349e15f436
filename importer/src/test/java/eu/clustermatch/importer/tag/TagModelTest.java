package eu.clustermatch.importer.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.importer.bundled.ModelFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagModelTest {
  @Test
  void confidenceIsTheLogisticOfTheSum() {
    TagModel model = new TagModel("test", 0.5, Map.of(Clue.PRODUCT, -1.0, Clue.IN_TITLE, 3.0));

    assertThat(model.confidence(Map.of(Clue.PRODUCT, 1.0, Clue.IN_TITLE, 1.0)))
        .isCloseTo(1 / (1 + Math.exp(-2)), within(1e-12));
  }

  @Test
  void theFileWeighsEveryClue() {
    assertThat(TagModel.standard().weights()).containsOnlyKeys(Clue.values());
  }

  @Test
  void aModelWithoutAClueIsNone() {
    assertThatThrownBy(() -> TagModel.of(ModelFile.of(""))).hasMessageContaining("The model lacks");
  }
}
