package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.tag.Tag;
import eu.clustermatch.importer.tag.Tagger;
import eu.clustermatch.importer.tag.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The terms of a store, and the tagger that recognises them. */
final class Taxonomies {
  private static final Pattern NAME = Pattern.compile("(?:name|alias)(?:_(\\p{Lower}{2}))?");

  private final Tagger tagger;
  private final Map<String, String> nodes;
  private final long hash;

  private Taxonomies(Tagger tagger, Map<String, String> nodes, long hash) {
    this.tagger = tagger;
    this.nodes = nodes;
    this.hash = hash;
  }

  /**
   * @param rows terms in an order that is always the same
   */
  static Taxonomies of(List<Record> rows) {
    List<Term> terms = new ArrayList<>();
    Map<String, String> nodes = new HashMap<>();
    Hash hash = new Hash();
    for (Record row : rows) {
      Term term = term(row);
      terms.add(term);
      nodes.put(term.id(), row.get("node").asString());
      hash.add(term.id()).add(new TreeMap<>(term.labels()).toString());
      hash.add(row.get("broader").asList(Value::asString).toString());
    }
    Tagger tagger = new Tagger(terms);
    return new Taxonomies(tagger, nodes, hash.add(tagger.fingerprint()).value());
  }

  private static Term term(Record row) {
    Map<String, List<String>> labels = new TreeMap<>();
    new TreeMap<>(row.get("properties").asMap())
        .forEach((key, value) -> {
          Matcher name = NAME.matcher(key);
          if (name.matches()) {
            String language = name.group(1) == null ? "" : name.group(1);
            List<String> named = labels.computeIfAbsent(language, all -> new ArrayList<>());
            if (value instanceof List<?> aliases) {
              aliases.forEach(alias -> named.add(alias.toString()));
            } else {
              named.addFirst(value.toString());
            }
          }
        });
    return new Term(
        Label.find(row.get("label").asString()).orElseThrow(),
        row.get("id").asString(),
        labels,
        new HashSet<>(row.get("broader").asList(Value::asString)));
  }

  /**
   * What the tags of a node follow from: its texts, the terms and the tagger; null without texts.
   */
  @Nullable Long mark(TaggedNode node) {
    if (node.texts().isEmpty()) {
      return null;
    }
    Hash mark = new Hash().add(Long.toString(hash));
    node.texts().forEach((key, text) -> mark.add(key).add(text));
    return mark.value();
  }

  List<Tag> tags(TaggedNode node) {
    return tagger.tags(node.label(), node.passages());
  }

  /** The element id of a term. */
  @Nullable String node(Term term) {
    return nodes.get(term.id());
  }

  /** Names the tagger in what is stored. */
  String taggedBy() {
    return tagger.version();
  }
}
