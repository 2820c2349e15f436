package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Shelf.Published;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @Test
  void a_cursor_keeps_snapshot_and_place_but_not_the_limit() {
    Page first = Page.of("q", 10, null, shelf("s1"));
    Page second = Page.of("q", 3, Objects.requireNonNull(first.next(14)), shelf("s2"));

    assertThat(second)
        .extracting(Page::snapshot, Page::offset, Page::limit)
        .containsExactly("s1", 10, 3);
    assertThat(Page.of("q", 1, second.next(14), shelf("s2")).next(14)).isNull();
  }

  @Test
  void the_last_page_has_no_next() {
    assertThat(Page.of("q", 20, null, shelf("s")).next(20)).isNull();
    assertThat(Page.of("q", null, null, shelf("s")).next(21)).isNotNull();
    assertThat(Page.of("q", null, null, shelf("s")).next(0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
  void the_limit_has_bounds(int limit) {
    assertThatThrownBy(() -> Page.of("q", limit, null, shelf("s")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("limit must be between 1 and 1000, but was " + limit + ".");
  }

  /** Keeps every snapshot that is asked for by its id. */
  private static Function<@Nullable String, Published> shelf(String current) {
    Snapshot snapshot = new SnapshotBuilder("store", 0, LocalDate.EPOCH).build();
    return id -> new Published(Objects.requireNonNullElse(id, current), snapshot);
  }
}
