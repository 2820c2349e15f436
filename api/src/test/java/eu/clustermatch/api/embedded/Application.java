package eu.clustermatch.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ClusterMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The application in a process of its own, which can be killed. */
final class Application implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ClusterMatch answers at (http://[^/]+)/");
  private static final Pattern TOKEN = Pattern.compile("Administrator token.*: (\\S{43})\\s");
  private static final int LONGEST_START_SECONDS = 300;

  private final Process process;
  private final Path output;

  private Application(Path workingFolder, List<String> args) throws IOException {
    output = Files.createTempFile(workingFolder, "output-", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1", // it lives too short for the optimising compiler
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ClusterMatch.class.getName()));
    command.addAll(args);
    process =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  /** Starts the application and waits until it answers. */
  static Application start(Path workingFolder, String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("--server.port=0"));
    all.addAll(List.of(args));
    Application application = new Application(workingFolder, all);
    for (int i = 0; i < LONGEST_START_SECONDS * 10 && application.process.isAlive(); i++) {
      if (READY.matcher(application.output()).find()) {
        return application;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    String output = application.output();
    application.close();
    throw new AssertionError("The application did not start:\n" + output);
  }

  /** Runs a command, or an application that is expected to fail, to its end. */
  static Application run(Path workingFolder, String... args) throws Exception {
    Application application = new Application(workingFolder, List.of(args));
    assertThat(application.process.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)).isTrue();
    return application;
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  int exitCode() {
    return process.exitValue();
  }

  /** The token shown at the first start. */
  String token() throws IOException {
    return find(TOKEN);
  }

  WebTestClient client() throws IOException {
    return WebTestClient.bindToServer()
        .baseUrl(find(READY))
        .responseTimeout(Duration.ofMinutes(1))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
        .build();
  }

  private String find(Pattern pattern) throws IOException {
    Matcher matcher = pattern.matcher(output());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it as {@code kill} does. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
