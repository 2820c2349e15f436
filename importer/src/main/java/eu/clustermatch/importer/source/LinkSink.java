package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Takes links that stand in rows of nodes, and passes on those that nothing else said before. */
final class LinkSink {
  /** Those that may be said from either end. */
  private static final Set<Relationship> TWO_SIDED =
      Set.of(Relationship.PARTNER_OF, Relationship.AFFILIATED_TO, Relationship.WITHIN);

  private final Sink sink;
  private final Firsts firsts;
  private final String stamp;

  /**
   * @param firsts knows the links that rows of their own said
   */
  LinkSink(Sink sink, Firsts firsts, String stamp) {
    this.sink = sink;
    this.firsts = firsts;
    this.stamp = stamp;
  }

  void add(Origin origin, Relationship type, String from, String to) {
    add(origin, type, from, to, Map.of(), Set.of());
  }

  /**
   * @param owned the names of properties that the row speaks for
   */
  void add(
      Origin origin,
      Relationship type,
      String from,
      String to,
      Map<String, Object> properties,
      Set<String> owned) {
    boolean turned = type == Relationship.PARTNER_OF && from.compareTo(to) > 0;
    String first = turned ? to : from;
    String second = turned ? from : to;
    String key = key(first, second, "");
    boolean known =
        TWO_SIDED.contains(type)
            ? !firsts.add(type.name(), origin, key)
            : firsts.has(type.name(), key);
    if (!known) {
      Map<String, Object> all = new HashMap<>(properties);
      all.put("source", stamp);
      Set<String> allOwned = new HashSet<>(owned);
      allOwned.add("source");
      sink.accept(new LinkItem(origin, type, type.from(), first, type.to(), second, all, allOwned));
    }
  }

  /** What a link is known by within its type. */
  static String key(String from, String to, String product) {
    return from + " " + to + " " + product;
  }
}
