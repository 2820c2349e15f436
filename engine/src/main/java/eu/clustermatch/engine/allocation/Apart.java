package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines do not want to meet. A line stands for who provides it and, where its id is that of a
 * posting, for the owner of that, too.
 */
final class Apart {
  private final Snapshot snapshot;
  private final Set<List<String>> pairs = new HashSet<>();

  private Apart(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Demand, then offer. O(demands + offers + pairs). */
  static Set<List<String>> of(Snapshot snapshot, List<DemandLine> demands, List<OfferLine> offers) {
    Apart apart = new Apart(snapshot);
    apart.addVetoes(demands, offers);
    apart.addDeclines(demands, offers);
    return apart.pairs;
  }

  private void addVetoes(List<DemandLine> demands, List<OfferLine> offers) {
    Map<String, Set<String>> given = new HashMap<>();
    for (OfferLine offer : offers) {
      for (String provider : providers(offer)) {
        given.computeIfAbsent(provider, id -> new HashSet<>()).add(offer.id());
      }
    }
    for (DemandLine demand : demands) {
      String owner = owner(posting(Label.DEMAND, demand.id()));
      if (owner != null) {
        for (String other : snapshot.market().vetoes(owner)) {
          given
              .getOrDefault(other, Set.of())
              .forEach(offer -> pairs.add(List.of(demand.id(), offer)));
        }
      }
    }
  }

  private void addDeclines(List<DemandLine> demands, List<OfferLine> offers) {
    for (DemandLine demand : demands) {
      Posting posting = posting(Label.DEMAND, demand.id());
      if (posting != null) {
        posting.declined().forEach(offer -> pairs.add(List.of(demand.id(), offer)));
      }
    }
    for (OfferLine offer : offers) {
      Posting posting = posting(Label.OFFER, offer.id());
      if (posting != null) {
        posting.declined().forEach(demand -> pairs.add(List.of(demand, offer.id())));
      }
    }
  }

  /** Present ids, as vetoes name them. */
  private List<String> providers(OfferLine offer) {
    List<String> providers = new ArrayList<>();
    String owner = owner(posting(Label.OFFER, offer.id()));
    if (owner != null) {
      providers.add(owner);
    }
    if (offer.provider() != null) {
      providers.add(snapshot.market().present(offer.provider()));
    }
    return providers;
  }

  private @Nullable Posting posting(Label label, String id) {
    int node = snapshot.nodes().find(label, id);
    return node == Nodes.NONE ? null : snapshot.market().posting(node);
  }

  private @Nullable String owner(@Nullable Posting posting) {
    return posting == null || posting.owner() == Nodes.NONE
        ? null
        : snapshot.nodes().id(posting.owner());
  }
}
