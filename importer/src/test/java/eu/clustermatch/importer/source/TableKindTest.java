package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableKindTest {
  @Test
  void noTableHoldsWhatTextsMention() {
    assertThat(TableKind.find("MENTIONS")).isEmpty();
    assertThat(TableKind.find("mentions")).isEmpty();
    assertThat(TableKind.find("APPLIES")).isPresent();
  }
}
