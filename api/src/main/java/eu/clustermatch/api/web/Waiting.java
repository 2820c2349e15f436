package eu.clustermatch.api.web;

import eu.clustermatch.engine.model.Watch;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client that waits, for at most so long from when the work begins. */
final class Waiting implements Watch {
  private final Duration longest;
  private volatile @Nullable Long end;
  private volatile boolean gone;
  private volatile @Nullable ProgressView progress;

  Waiting(Duration longest) {
    this.longest = longest;
  }

  /** The work begins now. */
  void begin() {
    end = System.nanoTime() + longest.toNanos();
  }

  /** The client has gone. */
  void end() {
    gone = true;
  }

  /** The last that was heard, or null. */
  @Nullable ProgressView progress() {
    return progress;
  }

  @Override
  public void report(String phase, long done, long total) {
    progress = new ProgressView(phase, done, total);
  }

  @Override
  public boolean isOver() {
    Long until = end;
    return gone || (until != null && System.nanoTime() - until > 0);
  }
}
