package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.Reject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Finds which nodes the ids at the ends of links mean. What was found once in an import is not
 * asked for again: should it be deleted meanwhile, {@link Batch} notices.
 */
final class Ends {
  private static final Set<Label> ALL = Set.of(Label.values());
  private static final Set<Label> PRODUCT = Set.of(Label.PRODUCT);

  /** Element ids; empty for a node that only a dry run knows. */
  private final Map<Nodes.Key, String> known = new HashMap<>();

  /** A link with its ends as they lie in the store. */
  record Resolved(LinkItem item, LinkRecord link, String fromNode, String toNode) {}

  /** Takes a node for there that is not in the store, because this is a dry run. */
  void assume(Label label, String id) {
    known.putIfAbsent(new Nodes.Key(label, id), "");
  }

  /** The links whose ends are there; a reject goes to the batch for each of the others. */
  List<Resolved> resolve(TransactionContext tx, List<LinkItem> items, Batch batch) {
    look(tx, items);
    List<Resolved> resolved = new ArrayList<>();
    for (LinkItem item : items) {
      List<Label> from = labels(item.from(), item.fromLabels());
      List<Label> to = labels(item.to(), item.toLabels());
      if (from.size() != 1) {
        batch.reject(reject(tx, item, "from", item.from(), item.fromLabels()));
      } else if (to.size() != 1) {
        batch.reject(reject(tx, item, "to", item.to(), item.toLabels()));
      } else if (!item.type().allows(from.getFirst(), to.getFirst())) {
        batch.reject(wrongPair(item, from.getFirst(), to.getFirst()));
      } else if (namesProduct(item) && labels(product(item), PRODUCT).isEmpty()) {
        batch.reject(reject(tx, item, LinkWriter.PRODUCT, product(item), PRODUCT));
      } else {
        resolved.add(resolved(item, from.getFirst(), to.getFirst()));
      }
    }
    return resolved;
  }

  private Resolved resolved(LinkItem item, Label from, Label to) {
    return new Resolved(
        item,
        new LinkRecord(item.type(), from, item.from(), to, item.to(), item.properties()),
        known.getOrDefault(new Nodes.Key(from, item.from()), ""),
        known.getOrDefault(new Nodes.Key(to, item.to()), ""));
  }

  private void look(TransactionContext tx, List<LinkItem> items) {
    Set<Nodes.Key> wanted = new LinkedHashSet<>();
    for (LinkItem item : items) {
      want(wanted, item.from(), item.fromLabels());
      want(wanted, item.to(), item.toLabels());
      if (namesProduct(item)) {
        want(wanted, product(item), PRODUCT);
      }
    }
    look(tx, wanted);
  }

  private void want(Set<Nodes.Key> wanted, String id, Set<Label> candidates) {
    if (labels(id, candidates).isEmpty()) {
      candidates.forEach(label -> wanted.add(new Nodes.Key(label, id)));
    }
  }

  private void look(TransactionContext tx, Collection<Nodes.Key> keys) {
    for (Record found : Nodes.find(tx, keys, false)) {
      known.put(Nodes.key(found), found.get("node").asString());
    }
  }

  private List<Label> labels(String id, Set<Label> candidates) {
    return candidates.stream()
        .filter(label -> known.containsKey(new Nodes.Key(label, id)))
        .sorted()
        .toList();
  }

  private static boolean namesProduct(LinkItem item) {
    return item.properties().containsKey(LinkWriter.PRODUCT);
  }

  private static String product(LinkItem item) {
    return String.valueOf(item.properties().get(LinkWriter.PRODUCT));
  }

  private Reject reject(
      TransactionContext tx, LinkItem item, String field, String id, Set<Label> allowed) {
    String wanted = names(allowed, " or ");
    look(tx, ALL.stream().map(label -> new Nodes.Key(label, id)).toList());
    List<Label> actual = labels(id, ALL);
    String reason =
        actual.isEmpty()
            ? "Unknown %s %s.".formatted(wanted, id)
            : "It must be one of kind %s, but is a %s.".formatted(wanted, names(actual, " and a "));
    return reject(item, field, id, reason);
  }

  private static Reject wrongPair(LinkItem item, Label from, Label to) {
    return reject(
        item,
        "to",
        item.to(),
        "%s does not lead from %s to %s.".formatted(item.type(), from.text(), to.text()));
  }

  private static Reject reject(LinkItem item, String field, String value, String reason) {
    return new Reject(item.origin(), item.kind(), field, value, reason);
  }

  private static String names(Collection<Label> labels, String between) {
    return labels.stream().sorted().map(Label::text).collect(Collectors.joining(between));
  }
}
