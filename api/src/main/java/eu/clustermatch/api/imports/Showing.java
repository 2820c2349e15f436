package eu.clustermatch.api.imports;

import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits until questions are answered with what an import wrote.
 *
 * @param current the snapshot that questions are answered on
 * @param following whether changes of the store are being followed
 * @param longest how long to wait for a snapshot that is being built
 * @param patience how long to wait where nothing is followed
 */
record Showing(
    Supplier<SnapshotInfo> current,
    BooleanSupplier following,
    Duration longest,
    Duration patience) {
  private static final Duration PAUSE = Duration.ofMillis(50);

  static Showing of(MatchEngine engine) {
    return new Showing(
        engine::current, engine::isFollowing, Duration.ofMinutes(30), Duration.ofMinutes(1));
  }

  /**
   * The id of the first snapshot seen that contains a change, or null when none came in time.
   *
   * @param sequence the number of the change
   * @param stop called often; ends the waiting by an exception
   */
  @Nullable String await(long sequence, Runnable stop) throws InterruptedException {
    long start = System.nanoTime();
    long followed = start;
    for (long now = start; now - start < longest.toNanos(); now = System.nanoTime()) {
      SnapshotInfo info = current.get();
      if (info.sequence() >= sequence) {
        return info.id();
      }
      stop.run();
      followed = following.getAsBoolean() ? now : followed;
      if (now - followed >= patience.toNanos()) {
        break;
      }
      Thread.sleep(PAUSE);
    }
    return null;
  }
}
