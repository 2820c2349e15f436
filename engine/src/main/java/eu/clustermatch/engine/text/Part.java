package eu.clustermatch.engine.text;

import java.util.Map;

/** The three kinds of text a document has. */
enum Part {
  NAME("name"),
  TITLE("title"),
  BODY("text");

  /** What answers call it. */
  final String field;

  Part(String field) {
    this.field = field;
  }

  Map<String, String> of(TextDocument document) {
    return switch (this) {
      case NAME -> document.names();
      case TITLE -> document.titles();
      case BODY -> document.bodies();
    };
  }
}
