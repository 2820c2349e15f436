package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void is_read_as_it_was_written() {
    Cursor cursor = new Cursor("store-7-model-1", "q9_-", 40);
    assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "***", "c1xu", "ä"})
  void what_was_not_written_is_refused(String text) {
    assertThatThrownBy(() -> Cursor.decode(text))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("cursor must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s\nq\n-1", "s\nq\n99999999999", "s\nq\nx", "s\nq", "\nq\n1"})
  void so_is_what_was_tampered_with(String inside) {
    String text = Base64.getUrlEncoder().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(InvalidRequestException.class);
  }
}
