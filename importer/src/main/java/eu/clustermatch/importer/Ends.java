package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.source.Keys;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.Reject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Knows which nodes the ids at the ends of links mean. Ids of one prefix are mostly of one kind, so
 * that little is remembered; where that guess fails, the store is asked. Safe for use by several
 * threads.
 */
final class Ends {
  private static final Map<String, String> CLASSIFICATIONS = Map.of("nace", "NACE", "cpv", "CPV");

  private final Map<String, Label> byPrefix = new ConcurrentHashMap<>();
  private final Keys exceptions = new Keys();

  /** Nodes that only a dry run knows. */
  private final Keys assumed = new Keys();

  /** Products that links name. */
  private final Keys products = new Keys();

  /** Remembers a node that was read. */
  void met(Label label, String id, boolean dryRun) {
    byPrefix.putIfAbsent(prefix(id), label);
    if (dryRun) {
      put(assumed, id, label);
    }
  }

  private static void put(Keys labels, String id, Label label) {
    labels.putIfAbsent(id, label.ordinal() + 1);
  }

  private static @Nullable Label get(Keys labels, String id) {
    long place = labels.get(id);
    return place == Keys.NONE ? null : Label.values()[(int) place - 1];
  }

  /** The kind of node that the id is likely to mean; surely one of the allowed. */
  Label guess(String id, Set<Label> allowed) {
    Label known = get(assumed, id);
    if (known == null) {
      known = get(exceptions, id);
    }
    if (known == null) {
      known = byPrefix.get(prefix(id));
    }
    return known != null && allowed.contains(known) ? known : allowed.iterator().next();
  }

  /**
   * Finds out of what kind the ends are. A reject goes to the batch for each link that lacks one.
   *
   * @return the others, for which {@link #guess} is right from now on
   */
  List<LinkItem> check(SimpleQueryRunner tx, List<LinkItem> items, Batch batch) {
    List<LinkItem> complete = new ArrayList<>();
    if (items.isEmpty()) {
      return complete;
    }
    Map<String, Label> labels = labels(tx, items);
    for (LinkItem item : items) {
      Reject reject = reject(item, "from", item.from(), item.fromLabels(), labels);
      if (reject == null) {
        reject = reject(item, "to", item.to(), item.toLabels(), labels);
      }
      if (reject == null) {
        complete.add(item);
      } else {
        batch.reject(reject);
      }
    }
    return complete;
  }

  private Map<String, Label> labels(SimpleQueryRunner tx, List<LinkItem> items) {
    Set<String> ids = new HashSet<>();
    items.forEach(item -> ids.addAll(List.of(item.from(), item.to())));
    Map<String, Label> labels = Nodes.labels(tx, ids);
    labels.forEach(this::remember);
    ids.forEach(id -> {
      Label label = get(assumed, id);
      if (label != null) {
        labels.putIfAbsent(id, label);
      }
    });
    return labels;
  }

  private void remember(String id, Label label) {
    Label usual = byPrefix.putIfAbsent(prefix(id), label);
    if (usual != null && usual != label) {
      put(exceptions, id, label);
    }
  }

  /** Whether an end is in no store, because this is a dry run. */
  boolean isAssumed(LinkItem item) {
    return get(assumed, item.from()) != null || get(assumed, item.to()) != null;
  }

  /** Asks for the products that links name, all at once. */
  void look(SimpleQueryRunner tx, List<LinkItem> items) {
    Set<String> unknown = new HashSet<>();
    for (LinkItem item : items) {
      Object product = item.properties().get(LinkWriter.PRODUCT);
      if (product != null && products.get(product.toString()) == Keys.NONE) {
        unknown.add(product.toString());
      }
    }
    Nodes.labels(tx, unknown)
        .forEach((id, label) -> {
          if (label == Label.PRODUCT) {
            put(products, id, label);
          }
        });
  }

  /** Whether the product that an observed supply names is there; true for all other links. */
  boolean hasProduct(LinkItem item) {
    Object product = item.properties().get(LinkWriter.PRODUCT);
    return product == null
        || products.get(product.toString()) != Keys.NONE
        || get(assumed, product.toString()) == Label.PRODUCT;
  }

  Reject unknownProduct(LinkItem item) {
    String id = String.valueOf(item.properties().get(LinkWriter.PRODUCT));
    return unknown(item, LinkWriter.PRODUCT, id, Set.of(Label.PRODUCT), null);
  }

  private static @Nullable Reject reject(
      LinkItem item, String field, String id, Set<Label> allowed, Map<String, Label> labels) {
    Label actual = labels.get(id);
    return actual != null && allowed.contains(actual)
        ? null
        : unknown(item, field, id, allowed, actual);
  }

  private static Reject unknown(
      LinkItem item, String field, String id, Set<Label> allowed, @Nullable Label actual) {
    String wanted = names(allowed);
    String reason =
        actual == null
            ? "Unknown %s %s.".formatted(wanted, id) + hint(id)
            : "It must be one of kind %s, but is of kind %s.".formatted(wanted, actual.text());
    return new Reject(item.origin(), item.kind(), field, id, reason);
  }

  /** Codes mean something only once their classification is there. */
  private static String hint(String id) {
    String classification = CLASSIFICATIONS.get(prefix(id));
    return classification == null
        ? ""
        : (" If this is a code of %1$s, please import %1$s first; the importer's README says where"
                + " it comes from.")
            .formatted(classification);
  }

  private static String names(Collection<Label> labels) {
    return labels.stream().sorted().map(Label::text).collect(Collectors.joining(" or "));
  }

  private static String prefix(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? id : id.substring(0, colon);
  }
}
