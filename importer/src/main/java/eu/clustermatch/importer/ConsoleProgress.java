package eu.clustermatch.importer;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows progress to a person: as a bar on a terminal, else as a line every few seconds. */
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final boolean drawn;
  private @Nullable ProgressBar bar;
  private long expected;
  private long done;
  private long lastLine = System.nanoTime();

  /**
   * @param drawn whether {@code out} can show a bar
   */
  ConsoleProgress(PrintStream out, boolean drawn) {
    this.out = out;
    this.drawn = drawn;
  }

  @Override
  public void expect(long items) {
    expected = items;
    if (drawn) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Importing")
              .setInitialMax(items)
              .setConsumer(new ConsoleProgressBarConsumer(out))
              .build();
    }
  }

  @Override
  public void waiting() {
    out.println("Another import is writing to this store; waiting for it to end.");
  }

  @Override
  public void committed(long items) {
    done += items;
    expected = Math.max(expected, done);
    if (bar != null) {
      bar.maxHint(expected);
      bar.stepTo(done);
    } else if (System.nanoTime() - lastLine > BETWEEN_LINES) {
      lastLine = System.nanoTime();
      out.printf("%,d of about %,d rows%n", done, expected);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
