package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.model.DevelopmentStatus;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.text.LabelTable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a demand. Days are epoch days.
 *
 * @param owner node of the cluster or organisation that offers or seeks, or {@link Nodes#NONE}
 * @param kind null where none is known
 * @param language ISO 639-1 of the language it is written in, null where that is not known or no
 *     text is read in it
 * @param publishedFrom first day on which it is shown, or {@link Graph#UNDATED_FROM}
 * @param publishedTo last day on which it is shown, or {@link Graph#UNDATED_TO}
 * @param quantity above 0, or not a number
 * @param unit of the quantity, as stated, or null
 * @param from first day on which it can be had, is needed, or a visit is possible
 * @param to the last such day
 * @param days full working days that a visitor wants, 0 where none are stated
 * @param capacity visits a host receives in all, 0 where none are stated
 * @param simultaneous visitors a host receives at once, 0 where none are stated
 * @param topics of a visit
 * @param developed how far the technology is, or null
 * @param partnerSought what kind of partner is sought, or null
 * @param declined ids of offers or demands that it was not matched with, which nobody is told
 */
public record Posting(
    int node,
    int owner,
    @Nullable MarketKind kind,
    @Nullable String language,
    int publishedFrom,
    int publishedTo,
    double quantity,
    @Nullable String unit,
    int from,
    int to,
    int days,
    int capacity,
    int simultaneous,
    List<String> topics,
    @Nullable DevelopmentStatus developed,
    @Nullable String partnerSought,
    Set<String> declined) {
  public Posting {
    topics = List.copyOf(topics);
    declined = Set.copyOf(declined);
  }

  static Posting of(int node, int owner, NodeRecord record) {
    return new Posting(
        node,
        owner,
        record.properties().get("kind") instanceof String kind
            ? MarketKind.find(kind).orElse(null)
            : null,
        record.properties().get("language") instanceof String language && LabelTable.knows(language)
            ? language
            : null,
        day(record, "validFrom", Graph.UNDATED_FROM),
        day(record, "validTo", Graph.UNDATED_TO),
        record.properties().get("quantity") instanceof Number number
            ? number.doubleValue()
            : Double.NaN,
        record.properties().get("unit") instanceof String unit ? unit : null,
        day(record, "availableFrom", Graph.UNDATED_FROM),
        day(record, "availableTo", Graph.UNDATED_TO),
        count(record, "days"),
        count(record, "capacity"),
        count(record, "simultaneous"),
        List.copyOf(texts(record, "topics")),
        record.properties().get("developmentStatus") instanceof String status
            ? DevelopmentStatus.find(status).orElse(null)
            : null,
        record.properties().get("partnerSought") instanceof String sought ? sought : null,
        texts(record, "declined"));
  }

  private static int day(NodeRecord record, String property, int otherwise) {
    return SnapshotBuilder.day(record.properties().get(property), otherwise);
  }

  private static int count(NodeRecord record, String property) {
    return record.properties().get(property) instanceof Number number ? number.intValue() : 0;
  }

  private static Set<String> texts(NodeRecord record, String property) {
    Set<String> texts = new TreeSet<>();
    if (record.properties().get(property) instanceof List<?> list) {
      list.forEach(text -> texts.add(text.toString()));
    }
    return texts;
  }

  /** Whether it is shown on a day. */
  public boolean isOpen(int day) {
    return publishedFrom <= day && day <= publishedTo;
  }
}
