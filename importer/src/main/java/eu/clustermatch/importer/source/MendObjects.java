package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies the rejected objects of a JSON file, one a line. Which they are is known by their lines:
 * others that begin in the same line are copied, too, which an import does not mind; but none from
 * a line on which a person stands.
 */
final class MendObjects implements JsonFile.Use {
  private static final JsonFactory JSON = new JsonFactory();

  private final Input file;
  private final RejectedLines lines;
  private final Writer out;

  private MendObjects(Input file, RejectedLines lines, Writer out) {
    this.file = file;
    this.lines = lines;
    this.out = out;
  }

  /**
   * @param path the file's own; what is written ends in .ndjson
   * @return the files written
   */
  static List<Path> write(Input file, RejectedLines lines, Path path) throws IOException {
    String name = path.getFileName().toString().replaceFirst("(?i)\\.(nd)?json$", "");
    Path mend = path.resolveSibling(name + ".ndjson");
    Files.createDirectories(mend.getParent());
    try (Writer out = Files.newBufferedWriter(mend, StandardCharsets.UTF_8)) {
      new JsonFile(file).read(new MendObjects(file, lines, out), refused -> {});
    }
    if (Files.size(mend) == 0) {
      Files.delete(mend);
      return List.of();
    }
    return List.of(mend);
  }

  @Override
  public void read(JsonParser parser, long line) {
    if (!lines.haveAny(file.name(), line)) {
      parser.skipChildren();
      return;
    }
    StringWriter object = new StringWriter();
    Map<String, String> texts = copy(parser, object);
    if (!isPerson(texts)) {
      write(object + "\n");
    }
  }

  private void write(String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies an object without what is about persons, and gives the texts in it. */
  private static Map<String, String> copy(JsonParser parser, Writer object) {
    Map<String, String> texts = new HashMap<>();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), object)) {
      json.writeStartObject();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (Headings.isPersonal(name)) {
          parser.skipChildren();
        } else {
          if (value == JsonToken.VALUE_STRING) {
            texts.put(name, parser.getString());
          }
          json.writeName(name);
          json.copyCurrentStructure(parser);
        }
      }
      json.writeEndObject();
    }
    return texts;
  }

  /** What was rejected for another reason before its name was looked at. */
  private static boolean isPerson(Map<String, String> texts) {
    Optional<TableKind> kind = TableKind.find(texts.getOrDefault(JsonRows.LABEL, ""));
    if (kind.isEmpty() || !kind.get().equals(TableKind.MEMBERS)) {
      return false;
    }
    Map<String, String> byColumn = new HashMap<>();
    texts.forEach((heading, text) -> {
      String column = Headings.column(heading, kind.get().layout(), Set.of());
      if (column != null) {
        byColumn.put(column, text);
      }
    });
    return OrganisationNames.isPerson(
        byColumn.getOrDefault(Layout.NAME, ""), byColumn.getOrDefault(LinkColumn.COUNTRY, ""));
  }
}
