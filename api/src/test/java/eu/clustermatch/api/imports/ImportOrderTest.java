package eu.clustermatch.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.api.web.FaultyRequestException;
import eu.clustermatch.importer.source.SourceName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportOrderTest {
  @Test
  void aSourceIsCalledAsTheFieldSaysOrElseAsTheFile() {
    assertThat(order(" my members ").sourceName()).isEqualTo("my members");
    assertThat(order("  ").sourceName()).isEqualTo("cordis_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x@y", "who?", "../../x", "api", "sample", "a\u0007b"})
  void aSourceIsNotCalledWhatMeansSomethingElse(String name) {
    assertThatThrownBy(() -> order(name))
        .isInstanceOf(FaultyRequestException.class)
        .hasMessageContainingAll("sourceName", name, SourceName.ALLOWED);
  }

  private static ImportOrder order(String sourceName) {
    return ImportOrder.of(List.of("cordis.csv"), Map.of("sourceName", sourceName));
  }
}
