package eu.clustermatch.importer.resolve;

import eu.clustermatch.importer.resolve.Findings.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Compares two parties and decides whether they are one. */
final class Resolver {
  /** Of {@link Feature#WITHOUT_RIVAL}: one in log-odds. */
  private static final double CLEAR = 1.0 / 3;

  private final ResolutionModel model;
  private final Rarity rarity;
  private final NameEvidence names;
  private final ShortNameEvidence shortNames;
  private final PlaceEvidence places;

  /**
   * @param rarity how rare words are among all parties
   */
  Resolver(ResolutionModel model, Rarity rarity) {
    this.model = model;
    this.rarity = rarity;
    names = new NameEvidence(rarity);
    shortNames = new ShortNameEvidence(rarity);
    places = new PlaceEvidence(rarity);
  }

  /** Words are matched greedily, so that always the same of the two must come first. */
  Findings findings(Profile a, Profile b) {
    if (a.party().id().compareTo(b.party().id()) > 0) {
      return findings(b, a);
    }
    Findings findings = new Findings();
    names.find(a, b, findings);
    shortNames.find(a, b, findings);
    places.find(a, b, findings);
    findings.add(
        Feature.CROWD, rarity.parties(), () -> "among so many, some resemble each other by chance");
    return findings;
  }

  /**
   * The comparison of a with b is that of b with a.
   *
   * @param findings of the two, rivals included
   */
  Comparison compare(Profile a, Profile b, Findings findings) {
    double score = score(findings);
    String rule = rule(findings);
    return new Comparison(
        a.party(),
        b.party(),
        outcome(score, rule),
        score,
        model.intercept(),
        contributions(findings),
        score >= model.same() ? rule : "");
  }

  /** The same outcome without the words. */
  Outcome decide(Findings findings) {
    return outcome(score(findings), rule(findings));
  }

  /** The score of two that have nothing in common. */
  double nothing() {
    return model.intercept() + model.weight(Feature.CROWD) * rarity.parties();
  }

  double score(Findings findings) {
    double score = model.intercept();
    for (Map.Entry<Feature, Finding> found : findings.all().entrySet()) {
      score += model.weight(found.getKey()) * found.getValue().value();
    }
    return score;
  }

  private Outcome outcome(double score, String rule) {
    if (score < model.different()) {
      return Outcome.DIFFERENT;
    }
    return score >= model.same() && rule.isEmpty() ? Outcome.SAME : Outcome.UNDECIDED;
  }

  /** What no score overrules. */
  private static String rule(Findings findings) {
    if (findings.has(Feature.DIFFERENT_VAT)) {
      return "Never the same by itself: the VAT numbers of one country differ.";
    }
    boolean nameOnly = !findings.has(Feature.SAME_VAT) && !findings.has(Feature.SAME_WEBSITE);
    if (findings.has(Feature.DIFFERENT_COUNTRY) && nameOnly) {
      return "Never the same by the name alone: the countries differ.";
    }
    if (findings.value(Feature.WITHOUT_RIVAL) < CLEAR && nameOnly) {
      return "Never the same by itself: somebody else fits one of them nearly as well.";
    }
    return "";
  }

  private List<Contribution> contributions(Findings findings) {
    return findings.all().entrySet().stream()
        .map(found -> contribution(found.getKey(), found.getValue()))
        .sorted(Comparator.comparingDouble(part -> -Math.abs(part.contribution())))
        .toList();
  }

  private Contribution contribution(Feature feature, Finding finding) {
    double weight = model.weight(feature);
    return new Contribution(
        feature, finding.value(), weight, weight * finding.value(), finding.because().get());
  }
}
