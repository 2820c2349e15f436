package eu.clustermatch.engine.snapshot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The current snapshot, and those before it whose pages somebody may still be turning. A snapshot
 * that was asked for a further page stays for five minutes after its successor, unless a stream of
 * changes makes so many that they take more memory than they may: then the oldest go. One that was
 * not asked goes at once.
 */
public final class Shelf {
  private static final long KEEP_NANOS = Duration.ofMinutes(5).toNanos();

  /** The share of the heap that former snapshots may take. */
  private static final int PART_OF_HEAP = 8;

  private final LongSupplier nanoTime;
  private final long mostBytes;
  private final Deque<Kept> former = new ArrayDeque<>();
  private volatile @Nullable Published current;
  private boolean pagedCurrent;

  public Shelf() {
    this(System::nanoTime, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  Shelf(LongSupplier nanoTime, long mostBytes) {
    this.nanoTime = nanoTime;
    this.mostBytes = mostBytes;
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
      keep(last);
    }
    current = new Published(id, snapshot);
    pagedCurrent = false;
  }

  /** Notes that an answer on this snapshot has a further page, which may be asked for. */
  @SuppressWarnings("ReferenceEquality") // the very same was handed out
  public synchronized void expectFurtherPage(Published published) {
    if (published == current) {
      pagedCurrent = true;
    } else if (former.stream().noneMatch(kept -> kept.published() == published)) {
      keep(published);
    }
  }

  private void keep(Published published) {
    former.addLast(new Kept(published, nanoTime.getAsLong() + KEEP_NANOS));
    long bytes = former.stream().mapToLong(kept -> kept.published().snapshot().bytes()).sum();
    while (bytes > mostBytes && former.size() > 1) {
      bytes -= former.removeFirst().published().snapshot().bytes();
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
