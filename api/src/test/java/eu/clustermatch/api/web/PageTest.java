package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @Test
  void a_cursor_keeps_snapshot_and_place_but_not_the_limit() {
    Page first = Page.of("q", 10, null, "s1");
    Page second = Page.of("q", 3, Objects.requireNonNull(first.next(14)), "s2");

    assertThat(second).isEqualTo(new Page("s1", "q", 10, 3));
    assertThat(Page.of("q", 1, second.next(14), "s2").next(14)).isNull();
  }

  @Test
  void the_last_page_has_no_next() {
    assertThat(Page.of("q", 20, null, "s").next(20)).isNull();
    assertThat(Page.of("q", null, null, "s").next(21)).isNotNull();
    assertThat(Page.of("q", null, null, "s").next(0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
  void the_limit_has_bounds(int limit) {
    assertThatThrownBy(() -> Page.of("q", limit, null, "s"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("limit must be between 1 and 1000, but was " + limit + ".");
  }
}
