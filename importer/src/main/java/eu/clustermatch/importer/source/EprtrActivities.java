package eu.clustermatch.importer.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The NACE Rev. 2 classes that the European Pollutant Release and Transfer Register names by their
 * English titles instead of their codes, from {@code eprtr-activities.csv}.
 */
final class EprtrActivities {
  private static final Map<String, String> CODES = codes();

  private EprtrActivities() {}

  /** The class with this title, such as 23.51 for "Manufacture of cement". */
  static Optional<String> code(String title) {
    return Optional.ofNullable(CODES.get(title));
  }

  private static Map<String, String> codes() {
    InputStream in = EprtrActivities.class.getResourceAsStream("eprtr-activities.csv");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(";", 2))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[1], parts -> parts[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
