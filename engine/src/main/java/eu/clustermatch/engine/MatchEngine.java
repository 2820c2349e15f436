package eu.clustermatch.engine;

import eu.clustermatch.engine.allocation.Allocation;
import eu.clustermatch.engine.allocation.AllocationAnswer;
import eu.clustermatch.engine.allocation.AllocationRequest;
import eu.clustermatch.engine.consortium.ConsortiumAnswer;
import eu.clustermatch.engine.consortium.ConsortiumRequest;
import eu.clustermatch.engine.consortium.ConsortiumSearch;
import eu.clustermatch.engine.disruption.CircularAnswer;
import eu.clustermatch.engine.disruption.CircularMatches;
import eu.clustermatch.engine.disruption.CircularRequest;
import eu.clustermatch.engine.disruption.Dependencies;
import eu.clustermatch.engine.disruption.DependencyAnswer;
import eu.clustermatch.engine.disruption.DependencyList;
import eu.clustermatch.engine.disruption.DependencyListRequest;
import eu.clustermatch.engine.disruption.DisruptionAnswer;
import eu.clustermatch.engine.disruption.DisruptionRequest;
import eu.clustermatch.engine.disruption.DisruptionSearch;
import eu.clustermatch.engine.disruption.ValueChainAnswer;
import eu.clustermatch.engine.disruption.ValueChainGaps;
import eu.clustermatch.engine.disruption.ValueChainRequest;
import eu.clustermatch.engine.exchange.ExchangeAnswer;
import eu.clustermatch.engine.exchange.ExchangePlanner;
import eu.clustermatch.engine.exchange.ExchangeRequest;
import eu.clustermatch.engine.market.MarketAnswer;
import eu.clustermatch.engine.market.MarketRequest;
import eu.clustermatch.engine.market.MarketSearch;
import eu.clustermatch.engine.meeting.MeetingAnswer;
import eu.clustermatch.engine.meeting.MeetingRequest;
import eu.clustermatch.engine.meeting.Meetings;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.partner.PartnerAnswer;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.partner.PartnerSearch;
import eu.clustermatch.engine.partner.WhyNot;
import eu.clustermatch.engine.partner.WhyNotAnswer;
import eu.clustermatch.engine.partner.WhyNotRequest;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.ModelCard;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.EntryList;
import eu.clustermatch.engine.snapshot.ListRequest;
import eu.clustermatch.engine.snapshot.Listing;
import eu.clustermatch.engine.snapshot.Shelf;
import eu.clustermatch.engine.snapshot.Shelf.Published;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import eu.clustermatch.engine.store.Follower;
import eu.clustermatch.engine.supplier.SupplierAnswer;
import eu.clustermatch.engine.supplier.SupplierRequest;
import eu.clustermatch.engine.supplier.SupplierSearch;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Answers every question on an immutable snapshot of the graph and follows the store's committed
 * changes. Safe for use by many threads. Questions are CPU work and never touch Neo4j.
 */
public final class MatchEngine implements AutoCloseable {
  private final Model model;
  private final Ranker<Question> ranker;
  private final PartnerSearch partnerSearch;
  private final WhyNot whyNot;
  private final SupplierSearch supplierSearch = new SupplierSearch(SupplierSearch.model());
  private final DisruptionSearch disruptionSearch;
  private final ConsortiumSearch consortiumSearch;
  private final MarketSearch marketSearch;
  private final ExchangePlanner exchangePlanner;
  private final Shelf shelf = new Shelf();
  private @Nullable Follower follower;

  private MatchEngine(Model model) {
    this.model = model;
    this.ranker = Ranker.ofPartners(model);
    this.partnerSearch = new PartnerSearch(ranker);
    this.whyNot = new WhyNot(ranker);
    this.disruptionSearch = new DisruptionSearch(supplierSearch, partnerSearch);
    this.consortiumSearch = new ConsortiumSearch(ranker);
    this.marketSearch = new MarketSearch(ranker);
    this.exchangePlanner = new ExchangePlanner(ranker);
  }

  /**
   * Reads the first snapshot and starts to follow changes. Blocks until it can answer.
   *
   * @param driver of a store that {@link eu.clustermatch.engine.store.Schema#migrate} has brought
   *     up to date
   * @param model to rank with
   * @param embeddings are used and brought up to date by every snapshot
   * @throws eu.clustermatch.engine.text.EmbeddingUnavailableException where this machine cannot
   *     read what projects mean
   */
  public static MatchEngine start(Driver driver, Model model, Embeddings embeddings) {
    MatchEngine engine = new MatchEngine(model);
    engine.follower = Follower.start(driver, embeddings, engine::publish);
    return engine;
  }

  /** Answers by the program's own model on one snapshot that no store changes. */
  public static MatchEngine of(Snapshot snapshot) {
    MatchEngine engine = new MatchEngine(Model.standard());
    engine.publish(snapshot);
    return engine;
  }

  /** The snapshot that new questions are answered on. */
  public SnapshotInfo current() {
    Published published = shelf.current();
    Snapshot snapshot = published.snapshot();
    return new SnapshotInfo(
        published.id(),
        snapshot.store(),
        snapshot.sequence(),
        ranker.version(),
        Software.VERSION,
        snapshot.nodes().size(),
        snapshot.view().graph().arcs(),
        snapshot.text().documents(),
        snapshot.bytes());
  }

  /** What determines the ranking of partners, by the model that this engine ranks with. */
  public ModelCard partnerCard() {
    return ModelCard.ofPartners(model);
  }

  /** What determines the ranking of suppliers and markets. */
  public ModelCard supplierCard() {
    return supplierSearch.card();
  }

  /** What determines the ranking of offers for demands and of demands for offers. */
  public ModelCard marketCard() {
    return marketSearch.card();
  }

  /** Whether the store's changes are being followed; without one, true. */
  public boolean isFollowing() {
    Follower following = follower;
    return following == null || following.isFollowing();
  }

  /**
   * A snapshot to ask; who holds it can go on asking it.
   *
   * @param id of the snapshot, or null for the current one
   * @throws eu.clustermatch.engine.snapshot.SnapshotGoneException when it is no longer kept
   */
  public Published snapshot(@Nullable String id) {
    return shelf.get(id);
  }

  /**
   * Who fits, best first.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id, a filter value or the
   *     language is unknown
   */
  public PartnerAnswer searchPartners(PartnerRequest request, Published on) {
    PartnerAnswer answer = partnerSearch.answer(on.snapshot(), on.id(), request);
    expectFurtherPage(on, request.offset() + answer.hits().size(), answer.total());
    return answer;
  }

  /**
   * Why a candidate is not among the first, and the fewest edits that would bring it there. Asks up
   * to 34 times what {@link #searchPartners} asks once.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the candidate is unknown, and
   *     as in {@link #searchPartners}
   */
  public WhyNotAnswer whyNot(WhyNotRequest request, Published on) {
    return whyNot.answer(on.snapshot(), on.id(), request);
  }

  /**
   * Who else can deliver, or who else buys, best first.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id, a filter value or the
   *     language is unknown, or who asks is out
   */
  public SupplierAnswer searchSuppliers(SupplierRequest request, Published on) {
    SupplierAnswer answer = supplierSearch.answer(on.snapshot(), on.id(), request);
    expectFurtherPage(on, request.offset() + answer.hits().size(), answer.total());
    return answer;
  }

  /**
   * What happens when something is out.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id is unknown
   */
  public DisruptionAnswer disrupt(DisruptionRequest request, Published on) {
    DisruptionAnswer answer = disruptionSearch.answer(on.snapshot(), on.id(), request);
    expectFurtherPage(on, request.offset() + answer.affected().size(), answer.total());
    return answer;
  }

  /** Who makes a product and how concentrated that is, or empty where the product is unknown. */
  public Optional<DependencyAnswer> findDependency(
      String product, @Nullable LocalDate asOf, Published on) {
    return Dependencies.find(on.snapshot(), on.id(), product, asOf);
  }

  /**
   * The products in the fewest hands.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when a filter value is unknown
   */
  public DependencyList listDependencies(DependencyListRequest request, Published on) {
    DependencyList answer = Dependencies.list(on.snapshot(), on.id(), request);
    expectFurtherPage(on, request.offset() + answer.dependencies().size(), answer.total());
    return answer;
  }

  /**
   * Where a value chain is thinly covered, or empty where the chain is unknown.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when a filter value is unknown
   */
  public Optional<ValueChainAnswer> findValueChain(ValueChainRequest request, Published on) {
    return ValueChainGaps.find(on.snapshot(), on.id(), request);
  }

  /**
   * The timetable of an event, fair first, then of the greatest weight. Takes some seconds.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException where a parameter is out of range
   */
  public MeetingAnswer scheduleMeetings(MeetingRequest request, Published on, Watch watch) {
    return Meetings.schedule(on.snapshot(), on.id(), request, watch);
  }

  /**
   * Whose by-product could be whose input.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id is unknown
   */
  public CircularAnswer matchByProducts(CircularRequest request, Published on) {
    CircularAnswer answer = CircularMatches.find(on.snapshot(), on.id(), request);
    expectFurtherPage(on, request.offset() + answer.matches().size(), answer.total());
    return answer;
  }

  /** What answers an offer or a demand, best first, or empty where there is none of that id. */
  public Optional<MarketAnswer> findMatches(MarketRequest request, Published on) {
    Optional<MarketAnswer> answer = marketSearch.find(on.snapshot(), on.id(), request);
    answer.ifPresent(
        found -> expectFurtherPage(on, request.offset() + found.hits().size(), found.total()));
    return answer;
  }

  /**
   * Whether an offer and a demand could answer each other, whatever the two have said of each
   * other: both open on that day, of kinds that answer each other, of two organisations.
   */
  public boolean answers(String offer, String demand, LocalDate day, Published on) {
    return marketSearch.answers(on.snapshot(), offer, demand, day);
  }

  /**
   * Who should serve whom with how much.
   *
   * @param watch hears how far it is, and may end it early
   * @throws eu.clustermatch.engine.model.InvalidRequestException when a line cannot be understood
   */
  public AllocationAnswer allocate(AllocationRequest request, Published on, Watch watch) {
    return Allocation.answer(on.snapshot(), on.id(), request, watch);
  }

  /**
   * The best teams that cover what is required, or why there is none.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id, a filter value or the
   *     language is unknown, or who is fixed is excluded
   */
  public ConsortiumAnswer findConsortia(ConsortiumRequest request, Published on, Watch watch) {
    return consortiumSearch.answer(on.snapshot(), on.id(), request, watch);
  }

  /**
   * Who should visit whom. Takes as long as one partner search for each participant, and more.
   *
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id is unknown or given
   *     twice
   */
  public ExchangeAnswer proposeExchanges(ExchangeRequest request, Published on, Watch watch) {
    return exchangePlanner.propose(on.snapshot(), on.id(), request, watch);
  }

  /** Lists what passes the filters; parameters and errors as in {@link #searchPartners}. */
  public EntryList list(ListRequest request, Published on) {
    EntryList answer = Listing.list(on.snapshot(), on.id(), request);
    expectFurtherPage(on, request.offset() + answer.entries().size(), answer.total());
    return answer;
  }

  private void expectFurtherPage(Published published, int shown, int total) {
    if (shown < total) {
      shelf.expectFurtherPage(published);
    }
  }

  private void publish(Snapshot snapshot) {
    String id =
        "%s-%d-%s-%s"
            .formatted(snapshot.store(), snapshot.sequence(), ranker.version(), Software.VERSION);
    supplierSearch.prepare(snapshot);
    shelf.publish(id, snapshot);
  }

  @Override
  public void close() {
    if (follower != null) {
      follower.close();
    }
  }
}
