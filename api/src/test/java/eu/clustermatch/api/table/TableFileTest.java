package eu.clustermatch.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class TableFileTest {
  @Test
  void a_text_is_written_as_it_is_and_never_run() {
    Table table =
        new Table("Plan", List.of("id", "score"), List.of(Table.row("=1, \"a\"", 2.5, null)));
    assertThat(new String(TableFile.CSV.bytes(List.of(table)), StandardCharsets.UTF_8))
        .isEqualTo("id,score\r\n\"'=1, \"\"a\"\"\",2.5,\r\n");
  }

  @Test
  void the_most_accepted_type_counts() {
    assertThat(accepted("text/csv, application/json")).contains(TableFile.CSV);
    assertThat(accepted("application/json, text/csv")).isEmpty();
    assertThat(accepted("application/json;q=0.5, text/csv")).contains(TableFile.CSV);
    assertThat(accepted("*/*")).isEmpty();
  }

  private static Optional<TableFile> accepted(String accept) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT, accept);
    return TableFile.accepted(headers, TableFile.CSV);
  }
}
