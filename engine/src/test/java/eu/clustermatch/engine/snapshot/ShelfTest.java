package eu.clustermatch.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private final AtomicLong clock = new AtomicLong();
  private final Shelf shelf = new Shelf(clock::get, Long.MAX_VALUE);
  private final Snapshot snapshot = Drawing.of("Organisation org:a").snapshot();

  @Test
  void aSnapshotWithPagesToComeIsKeptForFiveMinutes() {
    shelf.publish("one", snapshot);
    shelf.expectFurtherPage(shelf.current());
    shelf.publish("two", snapshot);

    pass(Duration.ofMinutes(5));
    assertThat(shelf.get("one").id()).isEqualTo("one");
    pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> shelf.get("one")).isInstanceOf(SnapshotGoneException.class);
  }

  @Test
  void aSnapshotNobodyPagesThroughGoesAtOnce() {
    shelf.publish("one", snapshot);
    shelf.publish("two", snapshot);

    assertThatThrownBy(() -> shelf.get("one")).isInstanceOf(SnapshotGoneException.class);
    assertThat(shelf.get(null).id()).isEqualTo("two");
  }

  @Test
  void aQuestionThatWasUnderWayKeepsItsSnapshot() {
    shelf.publish("one", snapshot);
    Shelf.Published asked = shelf.current();
    shelf.publish("two", snapshot);
    shelf.expectFurtherPage(asked);

    assertThat(shelf.get("one")).isSameAs(asked);
  }

  @Test
  void aStreamOfChangesDoesNotFillTheMemory() {
    Shelf small = new Shelf(clock::get, 3 * snapshot.bytes());
    for (int i = 0; i < 10; i++) {
      small.publish("s" + i, snapshot);
      small.expectFurtherPage(small.current());
    }

    assertThatThrownBy(() -> small.get("s5")).isInstanceOf(SnapshotGoneException.class);
    assertThat(List.of(small.get("s6").id(), small.get("s8").id(), small.get("s9").id()))
        .containsExactly("s6", "s8", "s9");
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
