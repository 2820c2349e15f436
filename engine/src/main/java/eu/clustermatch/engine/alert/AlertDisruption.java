package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.disruption.DisruptionRequest;
import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an alert asks of a disruption, by these rules: where supply is disrupted, the products it is
 * about are out. Of every other kind, and where no product was recognised, nothing is out, and
 * whoever has to do with what it is about, where it happens, may be affected: that there are no
 * nurses in Lombardy does not stop its machine makers. Technologies are sought where providers are
 * asked for. Where tiers are named those are asked about.
 */
public final class AlertDisruption {
  private AlertDisruption() {}

  /**
   * A stated request with what an alert says besides.
   *
   * @param concepts ids; of other things than products, technologies, ecosystems and activities
   *     nothing follows
   * @param places ids of regions and countries
   */
  public static DisruptionRequest with(
      Snapshot snapshot,
      DisruptionRequest stated,
      @Nullable AlertKind kind,
      Set<Ask> asks,
      SortedSet<Integer> tiers,
      List<String> concepts,
      List<String> places) {
    Nodes nodes = snapshot.nodes();
    List<String> products = of(nodes, Label.PRODUCT, concepts);
    boolean supply = kind == AlertKind.SUPPLY;
    List<String> about =
        Stream.of(Label.PRODUCT, Label.TECHNOLOGY, Label.ECOSYSTEM, Label.ACTIVITY)
            .filter(label -> !(supply && label == Label.PRODUCT))
            .flatMap(label -> of(nodes, label, concepts).stream())
            .toList();
    boolean out = supply && !products.isEmpty();
    Outage.Named named = stated.out();
    return new DisruptionRequest(
        new Outage.Named(
            named.countries(),
            named.regions(),
            supply ? more(named.products(), products) : named.products(),
            named.stages(),
            named.organisations()),
        asks.contains(Ask.PROVIDERS)
            ? more(stated.technologies(), of(nodes, Label.TECHNOLOGY, concepts))
            : stated.technologies(),
        // Where something is out, those it reaches are the affected.
        out ? stated.about() : more(stated.about(), about),
        out ? stated.places() : more(stated.places(), places),
        tiers.isEmpty() ? stated.upstream() : new TreeSet<>(tiers),
        stated.sectors(),
        stated.tiers(),
        stated.asOf(),
        stated.offset(),
        stated.limit());
  }

  private static List<String> of(Nodes nodes, Label label, List<String> ids) {
    return ids.stream().filter(id -> nodes.find(label, id) != Nodes.NONE).toList();
  }

  private static List<String> more(List<String> stated, List<String> further) {
    return Stream.concat(stated.stream(), further.stream()).distinct().sorted().toList();
  }
}
