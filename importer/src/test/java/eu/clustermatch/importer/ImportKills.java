package eu.clustermatch.importer;

import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Kills an import, and the store with it, at seeded random moments, lets it run again, and compares
 * what is in the store in the end with an undisturbed run. By hand: {@code ImportKills ROUNDS KILLS
 * PATH...}; a round begins with an empty store and is killed so many times.
 */
final class ImportKills {
  private static final long SEED = 3;
  private static final String READY = "importing";

  private ImportKills() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("child")) {
      load(Path.of(args[1]), Arrays.copyOfRange(args, 2, args.length));
      return;
    }
    String[] paths = Arrays.copyOfRange(args, 2, args.length);
    Path folder = Files.createTempDirectory("clustermatch-kills");
    long start = System.nanoTime();
    List<String> undisturbed = finished(folder.resolve("undisturbed"), paths);
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("undisturbed: %,d lines in %,d ms%n", undisturbed.size(), millis);
    Random random = new Random(SEED);
    for (int round = 1; round <= Integer.parseInt(args[0]); round++) {
      Path store = folder.resolve("round" + round);
      for (int kill = 1; kill <= Integer.parseInt(args[1]); kill++) {
        long after = random.nextLong(millis * 3 / 4);
        System.out.printf("round %d, kill %d: %s%n", round, kill, kill(store, after, paths));
      }
      System.out.printf(
          "round %d: the same graph as undisturbed: %s%n",
          round, finished(store, paths).equals(undisturbed));
    }
  }

  /** Starts an import and kills its process so many milliseconds after it began to import. */
  private static String kill(Path store, long after, String[] paths)
      throws IOException, InterruptedException {
    Process child = start(store, paths);
    try (BufferedReader out = child.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals(READY)) {
          break;
        }
      }
      Thread.sleep(after);
      boolean running = child.isAlive();
      child.destroyForcibly().waitFor();
      return "after %,d ms, %s".formatted(after, running ? "running" : "too late: it had ended");
    }
  }

  /** The store's canonical dump after an import that is left alone. */
  private static List<String> finished(Path store, String[] paths)
      throws IOException, InterruptedException {
    Process child = start(store, paths);
    child.inputReader().lines().forEach(line -> {});
    int code = child.waitFor();
    if (code != 0) {
      throw new IOException("The import ended with " + code + ".");
    }
    try (TestStore opened = TestStore.in(store)) {
      return opened.dump();
    }
  }

  private static Process start(Path store, String[] paths) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "-Xmx2g", "-cp", System.getProperty("java.class.path"), ImportKills.class.getName()));
    command.addAll(List.of("child", store.toString()));
    command.addAll(List.of(paths));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void load(Path store, String[] paths) throws IOException {
    try (TestStore opened = TestStore.in(store)) {
      Schema.migrate(opened.driver());
      System.out.println(READY);
      List<Path> files = Arrays.stream(paths).map(Path::of).toList();
      for (Source source : SourceFiles.find("kills", files).sources()) {
        Import.into(opened.driver()).run(source);
      }
    }
  }
}
