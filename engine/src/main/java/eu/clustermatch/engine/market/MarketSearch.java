package eu.clustermatch.engine.market;

import eu.clustermatch.engine.exchange.Eligibility;
import eu.clustermatch.engine.exchange.ExchangeRules;
import eu.clustermatch.engine.exchange.Setting;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.ModelCard;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.rank.Ranker.Ranking;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers which offers and demands answer each other, on a snapshot. */
public final class MarketSearch {
  private static final String CANDIDATES =
      "Every offer is a candidate for a demand, and every demand for an offer, that is open on the"
          + " day, of a kind that answers the other (business and crisis, technology and research,"
          + " skill, visit) and of another organisation, and that shares a subject, words or, of"
          + " visits, a topic with it. Who visits whom keeps the rules of the scheme. What one of"
          + " the two has declined is not available.";

  private final Model model;
  private final Ranker<MarketQuestion> ranker;
  private final Ranker<Question> partners;
  private final Eligibility visits = new Eligibility(ExchangeRules.standard());

  /**
   * @param partners ranks organisations as partners
   */
  public MarketSearch(Ranker<Question> partners) {
    this.model = model();
    this.ranker = new Ranker<>(model, MarketSignals.ALL);
    this.partners = partners;
  }

  /** The model that comes with the program. */
  public static Model model() {
    return Model.bundled(MarketSearch.class, "market-model.properties", MarketSignals.names());
  }

  /** What determines the ranking of matches, and why. */
  public ModelCard card() {
    return ModelCard.of(model, MarketSignals.ALL, CANDIDATES, List.of());
  }

  /**
   * What answers an offer or a demand, best first, or empty where there is none of that id.
   *
   * @param snapshotId how answers name the snapshot
   */
  public Optional<MarketAnswer> find(Snapshot snapshot, String snapshotId, MarketRequest request) {
    Posting asked = posting(snapshot, request.posting());
    if (asked == null) {
      return Optional.empty();
    }
    Label label = snapshot.nodes().label(asked.node());
    if (!asked.isOpen(Snapshot.day(request.on()))) {
      return Optional.of(
          new MarketAnswer(snapshotId, request.on(), label, false, null, 0, List.of()));
    }
    MarketQuestion question = new MarketQuestion(snapshot, asked, request.on(), visits, partners);
    Ranking ranking =
        ranker.rank(
            question, question.candidates(), request.offset(), request.limit(), request.explain());
    List<MarketHit> hits = new ArrayList<>();
    for (Ranked ranked : ranking.hits()) {
      hits.add(hit(question, ranked, request.offset() + hits.size() + 1));
    }
    return Optional.of(
        new MarketAnswer(
            snapshotId,
            request.on(),
            label,
            true,
            barredBy(snapshot, asked),
            ranking.total(),
            hits));
  }

  private @Nullable Setting barredBy(Snapshot snapshot, Posting asked) {
    return asked.kind() == MarketKind.VISIT && asked.owner() != Nodes.NONE
        ? visits.against(snapshot, asked).orElse(null)
        : null;
  }

  /**
   * Whether an offer and a demand could answer each other on a day, whatever the two have said of
   * each other; ids.
   */
  public boolean answers(Snapshot snapshot, String offer, String demand, LocalDate on) {
    Posting one = posting(snapshot, offer);
    Posting other = posting(snapshot, demand);
    return one != null
        && other != null
        && MarketQuestion.answers(snapshot, one, other, Snapshot.day(on), visits);
  }

  private static MarketHit hit(MarketQuestion question, Ranked ranked, int rank) {
    Nodes nodes = question.nodes();
    Posting posting = question.posting(ranked.node());
    return new MarketHit(
        rank,
        nodes.id(ranked.node()),
        nodes.label(ranked.node()),
        nodes.name(ranked.node()),
        posting.kind(),
        posting.language(),
        nodes.entry(posting.owner()),
        question.distanceKm(posting),
        ranked.score(),
        ranked.contributions());
  }

  private static @Nullable Posting posting(Snapshot snapshot, String id) {
    for (Label label : List.of(Label.OFFER, Label.DEMAND)) {
      int node = snapshot.nodes().find(label, id);
      if (node != Nodes.NONE) {
        return snapshot.market().posting(node);
      }
    }
    return null;
  }
}
