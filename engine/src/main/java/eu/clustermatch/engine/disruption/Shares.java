package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.disruption.Concentration.Total;
import eu.clustermatch.engine.disruption.Dependency.Bounds;
import eu.clustermatch.engine.model.EuropeanUnion;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Vocabulary;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What the producers of a product state, summed, and what follows from it for the total. */
final class Shares {
  private final Producers producers;
  private final NavigableMap<Integer, Double> byOrganisation = new TreeMap<>();
  private final NavigableMap<Integer, Double> byCountry = new TreeMap<>();
  private final NavigableMap<Integer, Double> nowhere = new TreeMap<>();
  private final Concentration organisations;

  Shares(Producers producers) {
    this.producers = producers;
    double open = 0;
    for (int organisation : producers.organisations()) {
      Double amount = producers.sum(organisation);
      if (amount != null) {
        byOrganisation.put(organisation, amount);
        int country = producers.nodes().country(organisation);
        if (country == Nodes.NONE) {
          nowhere.put(organisation, amount);
        } else {
          byCountry.merge(country, amount, Double::sum);
        }
        if (producers.mayHaveMore(organisation)) {
          open = Math.max(open, amount);
        }
      }
    }
    this.organisations = Concentration.of(array(byOrganisation.values()), producers.total(), open);
  }

  private static double[] array(Collection<Double> amounts) {
    return amounts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether the total is known and believed. */
  Total total() {
    return organisations.total();
  }

  @Nullable Double coverage() {
    return organisations.coverage();
  }

  /** What is stated, by country node; null where nothing is. */
  @Nullable Double ofCountry(int country) {
    return byCountry.get(country);
  }

  /** What is stated by those of whom no country is known; null where nothing is. */
  @Nullable Double ofNowhere() {
    return nowhere.isEmpty() ? null : sum(nowhere.values());
  }

  /** What an organisation states, or null. */
  @Nullable Double ofOrganisation(int organisation) {
    return byOrganisation.get(organisation);
  }

  /** The sum of all that is stated. */
  double sum() {
    return sum(byOrganisation.values());
  }

  /** An amount as a share of the total, or null. */
  @Nullable Double share(@Nullable Double amount) {
    Double total = producers.total();
    return amount == null || total == null || total() != Total.KNOWN
        ? null
        : Math.min(amount / total, 1);
  }

  @Nullable Bounds hhiOrganisation() {
    return organisations.low() == null || organisations.high() == null
        ? null
        : new Bounds(organisations.low(), organisations.high());
  }

  /**
   * Who is not known may sit in any country, those of the known included, and so may the
   * organisations of which no country is known: each of these in one.
   */
  @Nullable Bounds hhiCountry() {
    double[] known = array(byCountry.values());
    double[] apart =
        DoubleStream.concat(DoubleStream.of(known), DoubleStream.of(array(nowhere.values())))
            .toArray();
    double most = DoubleStream.of(known).max().orElse(0);
    Concentration low = Concentration.of(apart, producers.total());
    Concentration high = Concentration.of(known, producers.total(), most);
    return low.low() == null || high.high() == null
        ? null
        : new Bounds(low.low(), Math.max(low.low(), high.high()));
  }

  /** The share from outside the EU: what is not known may be from within or without. */
  @Nullable Bounds extraEu() {
    Double total = producers.total();
    if (total == null || total() != Total.KNOWN) {
      return null;
    }
    double inside = 0;
    double outside = 0;
    for (var entry : byCountry.entrySet()) {
      if (isInEu(entry.getKey())) {
        inside += entry.getValue();
      } else {
        outside += entry.getValue();
      }
    }
    double low = Math.min(outside / total, 1);
    return new Bounds(low, Math.max(low, 1 - inside / total));
  }

  private boolean isInEu(int country) {
    return EuropeanUnion.isMember(Vocabulary.shortForm(producers.nodes().id(country)));
  }

  private static double sum(Collection<Double> amounts) {
    return amounts.stream().mapToDouble(Double::doubleValue).sum();
  }
}
