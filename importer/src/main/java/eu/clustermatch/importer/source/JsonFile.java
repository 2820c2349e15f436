package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON, an object a line or all in one array: {@code {"label": "Organisation", "name": …}} or
 * {@code {"type": "MEMBER_OF", "from": …, "to": …}}, the other names those of the columns. A broken
 * line costs that line; a broken array ends there.
 */
record JsonFile(Input file) implements TableFile {
  private static final JsonFactory JSON = new JsonFactory();

  /** Whether the first object has a label, or a type that is one of a link. */
  static boolean recognises(Beginning beginning) {
    String text = beginning.text().replaceFirst("^\\uFEFF?\\s*\\[?\\s*", "");
    if (!text.startsWith("{")) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(JsonRows.LABEL)
            || (name.equals(JsonRows.TYPE)
                && TableKind.Links.type(parser.getString()).isPresent())) {
          return true;
        }
        parser.skipChildren();
      }
      return false;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Takes an object. */
  interface Use {
    /** Reads it, from behind its opening brace to its closing one. */
    void read(JsonParser parser, long line);
  }

  @Override
  public void read(Reader reader) throws IOException {
    read(new JsonRows(file.name(), reader)::read, reader::refused);
  }

  /** Hands every object on; what is not JSON, or no object, is refused. */
  void read(Use use, Consumer<Reject> refused) throws IOException {
    try (InputStream in = file.open()) {
      if (beginsWithArray()) {
        readArray(in, use, refused);
      } else {
        readLines(new Lines(in), use, refused);
      }
    }
  }

  @Override
  public long rows() throws IOException {
    try (InputStream in = file.open()) {
      return Lines.count(in);
    }
  }

  private boolean beginsWithArray() throws IOException {
    try (InputStream in = file.open()) {
      int first = in.read();
      while (first == ' ' || first == '\t' || first == '\r' || first == '\n' || first >= 0xBB) {
        first = in.read();
      }
      return first == '[';
    }
  }

  private void readArray(InputStream in, Use use, Consumer<Reject> refused) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        use.read(parser, parser.currentTokenLocation().getLineNr());
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        refused.accept(
            Reject.ofFile(
                file.name(), line, "The list may hold objects only; the rest was not read."));
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      refused.accept(
          Reject.ofFile(file.name(), line, broken(e) + " The rest of the file was not read."));
    }
  }

  private void readLines(Lines lines, Use use, Consumer<Reject> refused) throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.flaw() != null) {
        refused.accept(Reject.ofFile(file.name(), line.number(), line.flaw()));
      } else if (!line.text().isBlank()) {
        readLine(line, use, refused);
      }
    }
  }

  private void readLine(Line line, Use use, Consumer<Reject> refused) {
    // The line is looked through to its end first, so that half of it is never taken for a row.
    try {
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line.text())) {
        while (parser.nextToken() != null) {
          parser.skipChildren();
        }
      }
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line.text())) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          use.read(parser, line.number());
        } else {
          refused.accept(
              Reject.ofFile(file.name(), line.number(), "A line must hold one object, in {}."));
        }
      }
    } catch (JacksonException e) {
      refused.accept(Reject.ofFile(file.name(), line.number(), broken(e)));
    }
  }

  private static String broken(JacksonException e) {
    String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("").strip();
    return e.getLocation() == null
        ? "This is not JSON: %s.".formatted(what)
        : "This is not JSON, at column %d: %s.".formatted(e.getLocation().getColumnNr(), what);
  }
}
