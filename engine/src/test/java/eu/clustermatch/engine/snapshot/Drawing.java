package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small graph, written down line by line:
 *
 * <pre>
 * Organisation org:a {name: Alpha Cells; country: DE}
 * Project project:p {title_en: Battery recycling; start: 2016-01-01}
 * org:a TOOK_PART_IN project:p
 * org:a MEMBER_OF cluster:x {validTo: 2017-06-30}
 * </pre>
 */
public final class Drawing {
  private final Map<String, NodeRecord> nodes = new LinkedHashMap<>();
  private final List<LinkRecord> links = new ArrayList<>();

  private Drawing() {}

  public static Drawing of(String text) {
    Drawing drawing = new Drawing();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(drawing::read);
    return drawing;
  }

  /** The snapshot of what is drawn. */
  public Snapshot snapshot() {
    return snapshot(new Embeddings());
  }

  /** The snapshot of what is drawn, with what an earlier one knows of texts. */
  public Snapshot snapshot(Embeddings embeddings) {
    SnapshotBuilder builder =
        new SnapshotBuilder("drawn", 1, LocalDate.of(2020, 1, 1), embeddings, new Lexicon());
    nodes.values().forEach(builder::add);
    for (LinkRecord link : links) {
      if (link.type() == Relationship.SAME_AS) {
        builder.same(link.from(), link.to());
      }
    }
    links.stream().filter(link -> link.type() != Relationship.SAME_AS).forEach(builder::add);
    return builder.build();
  }

  /** The same drawing with its lines in another order. */
  public Drawing shuffled(long seed) {
    Random random = new Random(seed);
    Drawing other = new Drawing();
    List<NodeRecord> records = new ArrayList<>(nodes.values());
    Collections.shuffle(records, random);
    records.forEach(record -> other.nodes.put(record.id(), record));
    other.links.addAll(links);
    Collections.shuffle(other.links, random);
    return other;
  }

  private void read(String line) {
    int brace = line.indexOf('{');
    Map<String, Object> properties =
        brace < 0 ? Map.of() : properties(line.substring(brace + 1, line.indexOf('}')));
    String[] words = (brace < 0 ? line : line.substring(0, brace)).strip().split("\\s+");
    if (words.length == 2) {
      nodes.put(words[1], new NodeRecord(Label.find(words[0]).orElseThrow(), words[1], properties));
    } else {
      links.add(
          new LinkRecord(
              Relationship.valueOf(words[1]),
              label(words[0]),
              words[0],
              label(words[2]),
              words[2],
              properties));
    }
  }

  private Label label(String id) {
    NodeRecord node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("Draw " + id + " before its links.");
    }
    return node.label();
  }

  private static Map<String, Object> properties(String text) {
    Map<String, Object> properties = new HashMap<>();
    for (String pair : text.split(";", -1)) {
      String[] parts = pair.split(":", 2);
      String key = parts[0].strip();
      String value = parts[1].strip();
      properties.put(
          key,
          switch (key) {
            case "availableFrom",
                "availableTo",
                "start",
                "validFrom",
                "validTo",
                "since",
                "completeDate",
                "inputsCompleteDate" ->
                LocalDate.parse(value);
            case "complete", "inputsComplete", "essential", "byProduct" -> Boolean.valueOf(value);
            case "share",
                "days",
                "simultaneous",
                "capacity",
                "degree",
                "total",
                "awards",
                "latitude",
                "longitude",
                "quantity" ->
                Double.valueOf(value);
            case "roles", "alias_en", "topics", "vetoes", "declined" ->
                List.of(value.split("\\|", -1));
            default -> value;
          });
    }
    return properties;
  }
}
