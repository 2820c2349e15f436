package eu.clustermatch.engine.snapshot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The current snapshot, and those before it whose pages somebody may still be turning. A snapshot
 * that was asked for a further page stays for five minutes after its successor; one that was not
 * goes at once, so that a stream of changes does not fill the memory.
 */
public final class Shelf {
  private static final long KEEP_NANOS = Duration.ofMinutes(5).toNanos();

  private final LongSupplier nanoTime;
  private final Deque<Kept> former = new ArrayDeque<>();
  private volatile @Nullable Published current;
  private boolean pagedCurrent;

  public Shelf() {
    this(System::nanoTime);
  }

  Shelf(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  private record Kept(Published published, long until) {}

  /** A snapshot under the id that answers name. */
  public record Published(String id, Snapshot snapshot) {}

  /** Makes a snapshot the one that new questions see. */
  public synchronized void publish(String id, Snapshot snapshot) {
    long now = nanoTime.getAsLong();
    former.removeIf(kept -> now - kept.until() > 0);
    Published last = current;
    if (last != null && pagedCurrent) {
      former.addLast(new Kept(last, now + KEEP_NANOS));
    }
    current = new Published(id, snapshot);
    pagedCurrent = false;
  }

  /** Notes that an answer on this snapshot has a further page, which may be asked for. */
  public synchronized void expectFurtherPage(Published published) {
    if (published == current) {
      pagedCurrent = true;
    } else if (former.stream().noneMatch(kept -> kept.published() == published)) {
      former.addLast(new Kept(published, nanoTime.getAsLong() + KEEP_NANOS));
    }
  }

  /**
   * The current snapshot, one volatile read.
   *
   * @throws IllegalStateException before the first was published
   */
  public Published current() {
    Published published = current;
    if (published == null) {
      throw new IllegalStateException("No snapshot has been published yet.");
    }
    return published;
  }

  /**
   * The snapshot with this id, or the current one where the id is null.
   *
   * @throws SnapshotGoneException when it is no longer kept
   */
  public Published get(@Nullable String id) {
    Published newest = current();
    return id == null || id.equals(newest.id()) ? newest : formerly(id);
  }

  private synchronized Published formerly(String id) {
    long now = nanoTime.getAsLong();
    for (Kept kept : former) {
      if (kept.published().id().equals(id) && now - kept.until() <= 0) {
        return kept.published();
      }
    }
    throw new SnapshotGoneException(id);
  }
}
