package eu.clustermatch.importer;

import com.sun.management.OperatingSystemMXBean;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.neo4j.driver.SessionConfig;

/** Times imports of folders, one after the other, into an empty store in this process. */
final class ImportTiming {
  private ImportTiming() {}

  public static void main(String[] args) throws IOException {
    try (TestStore store = TestStore.start()) {
      store.clear();
      for (String folder : args) {
        time(store, Path.of(folder));
      }
    }
  }

  private static void time(TestStore store, Path folder) throws IOException {
    for (Source source : SourceFiles.find("timing", List.of(folder)).sources()) {
      long start = System.nanoTime();
      long cpu = cpu();
      ImportReport report =
          new Import(
                  store.driver(), SessionConfig.defaultConfig(), false, new Curve(), reject -> {})
              .run(source);
      double seconds = (System.nanoTime() - start) / 1e9;
      long links =
          report.byKind().entrySet().stream()
              .filter(kind -> kind.getKey().equals(kind.getKey().toUpperCase(Locale.ROOT)))
              .mapToLong(kind -> kind.getValue().read())
              .sum();
      System.out.printf(
          "%s: %.1f s, %.1f s of processors, %.0f links a second over all%n%s%n",
          folder, seconds, (cpu() - cpu) / 1e9, links / seconds, report);
    }
  }

  static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Prints what is done and what the heap holds after a collection, every million items. */
  private static final class Curve implements Progress {
    private static final long STEP = Long.getLong("step", 500_000);
    private final long start = System.nanoTime();
    private final long cpu = cpu();
    private long done;
    private long next = STEP;

    @Override
    public void expect(long items) {}

    @Override
    public void committed(long items) {
      done += items;
      if (done >= next) {
        next += STEP;
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        System.out.printf(
            "%,d items after %.1f s, %.1f s of processors, %d MiB live%n",
            done, (System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e9, used);
      }
    }
  }
}
