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
 * PATH...}; a round begins with an empty store and is killed so many times, each within that part
 * of the time of an undisturbed import, because a later run finds much done.
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
    Path left = folder.resolve("undisturbed");
    long millis = finish(left, paths);
    List<String> undisturbed = dump(left);
    System.out.printf("undisturbed: %,d lines in %,d ms%n", undisturbed.size(), millis);
    Random random = new Random(SEED);
    for (int round = 1; round <= Integer.parseInt(args[0]); round++) {
      Path store = folder.resolve("round" + round);
      for (int kill = 1; kill <= Integer.parseInt(args[1]); kill++) {
        long after = random.nextLong(millis / Integer.parseInt(args[1]));
        System.out.printf("round %d, kill %d: %s%n", round, kill, kill(store, after, paths));
      }
      finish(store, paths);
      List<String> dump = dump(store);
      System.out.printf(
          "round %d: %,d lines, the same graph as undisturbed: %s%n",
          round, dump.size(), dump.equals(undisturbed));
    }
  }

  /** Starts an import and kills its process so many milliseconds after it began to import. */
  private static String kill(Path store, long after, String[] paths)
      throws IOException, InterruptedException {
    Process child = start(store, paths);
    try (BufferedReader out = child.inputReader()) {
      awaitReady(out);
      Thread.sleep(after);
      boolean running = child.isAlive();
      child.destroyForcibly().waitFor();
      return "after %,d ms, %s".formatted(after, running ? "running" : "too late: it had ended");
    }
  }

  private static void awaitReady(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals(READY)) {
        return;
      }
    }
    throw new IOException("The import did not begin.");
  }

  /** Lets an import run to its end, and says how many milliseconds it took from its beginning. */
  private static long finish(Path store, String[] paths) throws IOException, InterruptedException {
    Process child = start(store, paths);
    try (BufferedReader out = child.inputReader()) {
      awaitReady(out);
      long start = System.nanoTime();
      out.lines().forEach(line -> {});
      int code = child.waitFor();
      if (code != 0) {
        throw new IOException("The import ended with " + code + ".");
      }
      return (System.nanoTime() - start) / 1_000_000;
    }
  }

  private static List<String> dump(Path store) {
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
