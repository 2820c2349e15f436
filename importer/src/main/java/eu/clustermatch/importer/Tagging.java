package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * Tags the texts of a store: a link {@link Relationship#MENTIONS} to each term of the taxonomies
 * that a text is likely to be about. Each text keeps a mark of what it was tagged from, so that
 * another run looks only at what changed: texts, taxonomies or the tagger. It can be stopped at any
 * moment and run again. In memory are the terms and one batch of texts.
 */
public final class Tagging {
  /** Who says what is tagged. */
  static final String SOURCE = "tags";

  /** The property of a node that holds the hash of what it was tagged from. */
  static final String MARK = "taggedFrom";

  private static final int BATCH = 2_000;
  private static final String OF = labels(Relationship.MENTIONS.from());
  private static final String TO = labels(Relationship.MENTIONS.to());

  /** An industry of one country, as input-output tables have them, is nothing that a text names. */
  private static final String TERMS =
      """
      MATCH (t:%s) WHERE t.id IS NOT NULL AND t.country IS NULL
      RETURN [l IN labels(t) WHERE l IN $labels][0] AS label, t.id AS id, elementId(t) AS node,
        properties(t) AS properties,
        COLLECT { MATCH (t)-[:BROADER]->(b) RETURN b.id ORDER BY b.id } AS broader
      ORDER BY id
      """
          .formatted(TO);

  private static final String WITH_TEXT =
      "MATCH (n:%s) WHERE n.id IS NOT NULL AND any(key IN keys(n) WHERE key =~ '%s')"
          .formatted(OF, "taggedFrom|(" + String.join("|", TaggedNode.TEXTS) + ")(_..)?");
  private static final String COUNT = WITH_TEXT + " RETURN count(*) AS texts";
  private static final String TEXTS =
      WITH_TEXT
          + """

          RETURN [l IN labels(n) WHERE l IN $labels][0] AS label, n.id AS id,
            elementId(n) AS node, properties(n) AS properties
          """;
  private static final String UNMARK =
      """
      MATCH (n:%s) WHERE n.taggedFrom IS NOT NULL
      CALL (n) { REMOVE n.taggedFrom } IN TRANSACTIONS OF 10000 ROWS
      """
          .formatted(OF);

  private final Driver driver;
  private final SessionConfig config;
  private final Progress progress;

  /**
   * @param progress told after every batch
   */
  public Tagging(Driver driver, SessionConfig config, Progress progress) {
    this.driver = driver;
    this.config = config;
    this.progress = progress;
  }

  /** Tags what is new or changed. Waits while an import is at work. */
  public TagReport run() {
    try (ImportLock lock = ImportLock.take(driver, config, progress::waiting)) {
      SourceLog.begin(driver, config, Set.of(SOURCE));
      TagReport report = tag();
      SourceLog.end(driver, config, Set.of(SOURCE));
      return report;
    }
  }

  private TagReport tag() {
    TagReport report = new TagReport();
    try (Session reading = driver.session(config);
        Session writing = driver.session(config)) {
      Taxonomies taxonomies = Taxonomies.of(terms(reading));
      progress.expect(reading.run(COUNT).single().get("texts").asLong());
      TagWriter writer = new TagWriter(writing, taxonomies, report);
      Result texts = reading.run(TEXTS, Map.of("labels", names(Relationship.MENTIONS.from())));
      List<TaggedNode> batch = new ArrayList<>();
      int read = 0;
      while (texts.hasNext()) {
        TaggedNode node = TaggedNode.of(texts.next());
        read++;
        if (Objects.equals(taxonomies.mark(node), node.mark())) {
          report.unchanged(node.label());
        } else {
          batch.add(node);
        }
        if (batch.size() == BATCH || read == BATCH || !texts.hasNext()) {
          writer.write(batch);
          progress.committed(read);
          batch.clear();
          read = 0;
        }
      }
    }
    return report;
  }

  private static List<Record> terms(Session session) {
    return session.run(TERMS, Map.of("labels", names(Relationship.MENTIONS.to()))).list();
  }

  /** Forgets what was tagged, so that the next run tags all. */
  static void unmark(Driver driver, SessionConfig config) {
    try (Session session = driver.session(config)) {
      session.run(UNMARK).consume();
    }
  }

  private static String labels(Set<Label> labels) {
    return String.join("|", names(labels));
  }

  private static List<String> names(Set<Label> labels) {
    return labels.stream().map(Label::text).toList();
  }
}
