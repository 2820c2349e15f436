package eu.clustermatch.importer.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files beside this package's classes. */
final class Resource {
  static final String MODEL = "tag-model.properties";
  static final String UNTRUSTED = "untrusted-labels.txt";
  static final String TRUSTED_WORDS = "trusted-words.txt";
  static final String SHORT_FORMS = "short-forms.txt";

  private Resource() {}

  /** What all of them say. */
  static String all() {
    return Stream.of(MODEL, UNTRUSTED, TRUSTED_WORDS, SHORT_FORMS)
        .map(Resource::text)
        .collect(Collectors.joining());
  }

  /** The lines without comments, which begin with a number sign, and blank ones. */
  static List<String> lines(String name) {
    return text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
