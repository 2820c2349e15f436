package eu.clustermatch.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {
  @Test
  void a_text_is_written_as_it_is_and_never_run() {
    Table table =
        new Table("Plan", List.of("id", "score"), List.of(Table.row("=1, \"a\"", 2.5, null)));
    assertThat(new String(TableFile.CSV.bytes(List.of(table)), StandardCharsets.UTF_8))
        .isEqualTo("id,score\r\n\"'=1, \"\"a\"\"\",2.5,\r\n");
  }
}
