package eu.clustermatch.importer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The objects of a JSON file as rows, each under a header of its own: the names that it has. */
final class JsonRows {
  private static final int MOST_HEADERS = 1_000;
  private static final int LONGEST_FIELD = 100_000;
  static final String LABEL = "label";
  static final String TYPE = "type";

  private final String file;
  private final TableFile.Reader reader;
  private final Map<List<String>, Columns> headers = new HashMap<>();

  JsonRows(String file, TableFile.Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** Reads an object, from behind its opening brace to its closing one. */
  void read(JsonParser parser, long line) {
    Origin origin = new Origin(file, line);
    Map<String, String> fields = new LinkedHashMap<>();
    @Nullable RowRejected flaw = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (Headings.isPersonal(name)) {
        parser.skipChildren();
        continue;
      }
      try {
        String value = value(name, parser);
        if (fields.put(name, value) != null) {
          throw new RowRejected(name, value, "The object has it twice.");
        }
      } catch (RowRejected e) {
        flaw = e;
      }
    }
    try {
      if (flaw != null) {
        throw flaw;
      }
      row(origin, fields);
    } catch (RowRejected e) {
      reader.refused(e.at(origin, Reject.FILE));
    }
  }

  private void row(Origin origin, Map<String, String> fields) {
    TableKind kind = kind(fields);
    List<String> header = new ArrayList<>(fields.keySet());
    header.addFirst(kind.text());
    Columns columns = headers.get(header);
    if (columns == null) {
      columns = columns(kind, fields.keySet().stream().toList());
      if (headers.size() < MOST_HEADERS) {
        headers.put(header, columns);
      }
    }
    if (reader.wants(columns)) {
      reader.row(columns, new Row(origin, columns.index(), List.copyOf(fields.values())));
    }
  }

  private static TableKind kind(Map<String, String> fields) {
    String label = fields.remove(LABEL);
    String type = fields.remove(TYPE);
    String written = label == null ? type : label;
    if (written == null) {
      throw new RowRejected(
          "", "", "The object must have label, such as Organisation, or type, such as MEMBER_OF.");
    }
    Optional<TableKind> kind = TableKind.find(written);
    return kind.orElseThrow(() ->
        new RowRejected(
            label == null ? TYPE : LABEL,
            written,
            "It must be a label such as Organisation, or a type such as MEMBER_OF."));
  }

  private static Columns columns(TableKind kind, List<String> names) {
    try {
      Columns columns = Columns.friendly(kind, names);
      if (!columns.strangers().isEmpty()) {
        String stranger = columns.strangers().getFirst();
        throw new RowRejected(stranger, "", "It is unknown. " + columns.layout().allowed());
      }
      return columns;
    } catch (FileRefused e) {
      throw new RowRejected("", "", e.reason());
    }
  }

  /** Texts as they are, other values as JSON writes them, lists joined. */
  private static String value(String name, JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      parser.skipChildren();
      throw new RowRejected(name, "{…}", "It must be a text, a number, true, false or a list.");
    }
    String value = token == JsonToken.START_ARRAY ? list(name, parser) : scalar(parser);
    if (value.length() > LONGEST_FIELD) {
      throw new RowRejected(
          name,
          value,
          "The field has %d characters; at most %d are allowed."
              .formatted(value.length(), LONGEST_FIELD));
    }
    return value;
  }

  private static String list(String name, JsonParser parser) {
    List<String> parts = new ArrayList<>();
    boolean nested = false;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      nested |= parser.currentToken().isStructStart();
      parser.skipChildren();
      parts.add(parser.currentToken().isStructEnd() ? "" : scalar(parser));
    }
    if (nested) {
      throw new RowRejected(name, "[…]", "A list may hold texts only.");
    }
    return String.join("|", parts);
  }

  private static String scalar(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
  }
}
