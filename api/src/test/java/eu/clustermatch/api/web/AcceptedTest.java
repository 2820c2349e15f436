package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.NotAcceptableStatusException;

class AcceptedTest {
  private static final MediaType JSON = MediaType.APPLICATION_JSON;
  private static final MediaType LINES = MediaType.APPLICATION_NDJSON;
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  @Test
  void who_says_nothing_or_takes_anything_gets_JSON() {
    assertThat(Accepted.best(new HttpHeaders(), List.of(JSON, LINES, CSV))).isEqualTo(JSON);
    assertThat(best("*/*")).isEqualTo(JSON);
    assertThat(best("text/html, application/*;q=0.9, */*;q=0.8")).isEqualTo(JSON);
  }

  @Test
  void the_most_accepted_type_counts_and_of_those_alike_the_first_named() {
    assertThat(best("text/csv, application/json")).isEqualTo(CSV);
    assertThat(best("application/json, text/csv")).isEqualTo(JSON);
    assertThat(best("application/json;q=0.5, text/csv")).isEqualTo(CSV);
    assertThat(best("application/x-ndjson;q=0.5, application/json;q=0.4")).isEqualTo(LINES);
    assertThat(best("application/json;q=0, text/csv;q=0.1")).isEqualTo(CSV);
  }

  @Test
  void what_is_not_to_be_had_is_told() {
    assertThatThrownBy(() -> best("image/png, text/csv;q=0"))
        .isInstanceOfSatisfying(
            NotAcceptableStatusException.class,
            e -> assertThat(e.getSupportedMediaTypes()).containsExactly(JSON, LINES, CSV));
  }

  private static MediaType best(String accept) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT, accept);
    return Accepted.best(headers, List.of(JSON, LINES, CSV));
  }
}
