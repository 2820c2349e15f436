package eu.clustermatch.engine.text;

import eu.clustermatch.engine.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tiny documents, numbered in the order they are written down. */
final class Documents {
  private final List<TextDocument> documents = new ArrayList<>();

  static Documents documents() {
    return new Documents();
  }

  Documents name(String language, String name) {
    return add(Integer.MIN_VALUE, Map.of(language, name), Map.of(), Map.of());
  }

  Documents title(String language, String title) {
    return project(language, title, "");
  }

  Documents project(String language, String title, String body) {
    return project(Integer.MIN_VALUE, language, title, body);
  }

  Documents project(int day, String language, String title, String body) {
    return add(day, Map.of(), Map.of(language, title), Map.of(language, body));
  }

  Documents add(
      int day, Map<String, String> names, Map<String, String> titles, Map<String, String> bodies) {
    int node = documents.size();
    documents.add(
        new TextDocument(node, "project:" + node, Label.PROJECT, day, names, titles, bodies));
    return this;
  }

  List<TextDocument> list() {
    return documents;
  }

  TextIndex index() {
    return TextIndex.build(documents, List.of(), documents.size());
  }
}
