package eu.clustermatch.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.snapshot.SnapshotInfo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShowingTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void names_the_snapshot_that_contains_the_change() throws InterruptedException {
    AtomicLong sequence = new AtomicLong(5);
    Showing showing =
        new Showing(() -> snapshot(sequence.getAndIncrement()), () -> true, LONG, LONG);
    assertThat(showing.await(7, () -> {})).isEqualTo("snapshot-7");
  }

  @Test
  void gives_up_where_nothing_is_followed() throws InterruptedException {
    Showing showing = new Showing(() -> snapshot(5), () -> false, LONG, Duration.ZERO);
    assertThat(showing.await(6, () -> {})).isNull();
    assertThat(showing.await(5, () -> {})).isEqualTo("snapshot-5");
  }

  @Test
  void gives_up_at_last() throws InterruptedException {
    Showing showing = new Showing(() -> snapshot(5), () -> true, Duration.ofMillis(1), LONG);
    assertThat(showing.await(6, () -> {})).isNull();
  }

  @Test
  void stops_when_it_is_told() {
    Showing showing = new Showing(() -> snapshot(5), () -> true, LONG, LONG);
    assertThatThrownBy(() ->
            showing.await(
                6,
                () -> {
                  throw new ImportStopped();
                }))
        .isInstanceOf(ImportStopped.class);
  }

  private static SnapshotInfo snapshot(long sequence) {
    return new SnapshotInfo(
        "snapshot-" + sequence, "store", sequence, "model", "software", 0, 0, 0, 0);
  }
}
