package eu.clustermatch.engine.market;

import eu.clustermatch.engine.model.DevelopmentStatus;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.model.Unit;
import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.snapshot.Posting;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** What speaks for a match, in the order in which contributions are added. */
final class MarketSignals {
  /** The distance that counts half as much as none. */
  private static final double HALF_WAY_KM = 500;

  /** Of visits of which one side names no topics. */
  private static final double UNSTATED_TOPICS = 0.25;

  /** Of five stages of development, so that the first counts nothing where the last is sought. */
  private static final double LOST_BY_A_STAGE = 0.25;

  static final List<Signal<MarketQuestion>> ALL =
      List.of(
          new OfPosting(
              true,
              "shared-subject",
              new Meaning(
                  "How near what is offered is to what is sought: 1 for the very product,"
                      + " technology, skill, less for what lies below, above or beside it in its"
                      + " taxonomy and for what is declared to stand in for it.",
                  "An offer answers a demand when it is about the same thing, in whatever words.",
                  1),
              MarketSignals::subject,
              (question, posting, value) -> subjectInWords(question, posting)),
          new OfPosting(
              true,
              "words",
              new Meaning(
                  "How much of the words of the one the title and description of the other have,"
                      + " where 1 would be the same text: the mean of both ways, each of which"
                      + " counts nothing below a tenth. What taxonomies call a thing in another"
                      + " language counts as its word, too.",
                  "Words tell what no taxonomy has.",
                  1),
              MarketQuestion::sharedWords,
              (question, posting, value) -> "their texts share words"),
          new OfPosting(
              true,
              "shared-topics",
              new Meaning(
                  "Of an exchange visit, how many of the topics that the visitor wants the host"
                      + " offers, as a share; one quarter where one of them names none.",
                  "Who wants to learn about a topic goes where it can be learned.",
                  1),
              MarketSignals::topics,
              (question, posting, value) ->
                  sharedTopics(question, posting).isEmpty()
                      ? "no topics are stated"
                      : String.join(", ", sharedTopics(question, posting))),
          new OfPosting(
              false,
              "organisation-fit",
              new Meaning(
                  "How well the two organisations would fit as partners: their score in the"
                      + " partner search, asked for the kind of partner that is sought where the"
                      + " asking side says so, where it is above 0.",
                  "Who shares projects, technologies or a cluster understands each other sooner.",
                  Double.POSITIVE_INFINITY),
              (question, posting) -> question.fit(posting.owner()),
              (question, posting, value) -> "the partner search finds them alike"),
          new OfPosting(
              false,
              "quantity",
              new Meaning(
                  "How much of what is asked for the offer covers, at most all of it, where both"
                      + " state a quantity in units that compare.",
                  "Who cannot deliver enough can only help out.",
                  1),
              MarketSignals::quantity,
              (question, posting, value) ->
                  value == 1
                      ? "covers all of the quantity"
                      : String.format(Locale.ROOT, "covers %.0f %% of the quantity", 100 * value)),
          new OfPosting(
              false,
              "development",
              new Meaning(
                  "Whether what is offered is as far developed as what is sought (1), where both"
                      + " say how far; a quarter less for each step that it lacks.",
                  "What is still a concept does not help who needs it proven.",
                  1),
              MarketSignals::development,
              (question, posting, value) ->
                  value == 1
                      ? "as far developed as sought"
                      : "offered at the stage %s, sought at the stage %s"
                          .formatted(
                              stage(question.offer(posting)), stage(question.demand(posting)))),
          new OfPosting(
              false,
              "dates",
              new Meaning(
                  "Whether both have days to come in common (1), where both state them.",
                  "What comes too late does not help.",
                  1),
              (question, posting) -> commonDays(question, posting) ? 1 : 0,
              (question, posting, value) -> "possible on the same days"),
          new OfPosting(
              false,
              "nearness",
              new Meaning(
                  "How near the two lie: 1 / (1 + kilometres / 500).",
                  "What comes from near comes sooner.",
                  1),
              (question, posting) -> 1 / (1 + question.distanceKm(posting) / HALF_WAY_KM),
              (question, posting, value) ->
                  String.format(Locale.ROOT, "%.0f km apart", question.distanceKm(posting))),
          new OfPosting(
              false,
              "same-language",
              new Meaning(
                  "Whether both are written in the same language.", "They can talk at once.", 1),
              (question, posting) ->
                  posting.language() != null
                          && Objects.equals(posting.language(), question.asked().language())
                      ? 1
                      : 0,
              (question, posting, value) ->
                  "both in "
                      + Locale.of(Objects.requireNonNull(posting.language()))
                          .getDisplayLanguage(Locale.ENGLISH)));

  private MarketSignals() {}

  static List<String> names() {
    return ALL.stream().map(Signal::name).toList();
  }

  private static double subject(MarketQuestion question, Posting posting) {
    Subject subject = question.sharedSubject(posting);
    return subject == null ? 0 : subject.degree();
  }

  private static String subjectInWords(MarketQuestion question, Posting posting) {
    Subject subject = Objects.requireNonNull(question.sharedSubject(posting));
    String sought = question.nodes().name(subject.sought());
    String offered = question.nodes().name(subject.offered());
    return switch (subject.kinship()) {
      case SAME -> "both about " + sought;
      case NARROWER -> "%s is a kind of %s".formatted(offered, sought);
      case BROADER -> "%s is a kind of %s".formatted(sought, offered);
      case SUBSTITUTE -> "%s can stand in for %s".formatted(offered, sought);
      case SIBLING -> "%s is related to %s".formatted(offered, sought);
    };
  }

  private static double topics(MarketQuestion question, Posting posting) {
    if (posting.kind() != MarketKind.VISIT) {
      return 0;
    }
    List<String> wanted = question.demand(posting).topics();
    if (wanted.isEmpty() || question.offer(posting).topics().isEmpty()) {
      return UNSTATED_TOPICS;
    }
    return sharedTopics(question, posting).size() / (double) wanted.size();
  }

  private static List<String> sharedTopics(MarketQuestion question, Posting posting) {
    return question.demand(posting).topics().stream()
        .filter(question.offer(posting).topics()::contains)
        .toList();
  }

  private static double quantity(MarketQuestion question, Posting posting) {
    Posting demand = question.demand(posting);
    Posting offer = question.offer(posting);
    return Math.min(1, inUnitOf(demand, offer) / demand.quantity());
  }

  /** The quantity of an offer in the unit of a demand, not a number where they do not compare. */
  private static double inUnitOf(Posting demand, Posting offer) {
    if (demand.unit() == null || offer.unit() == null) {
      return Double.NaN;
    }
    if (demand.unit().equals(offer.unit())) {
      return offer.quantity();
    }
    Unit wanted = Unit.find(demand.unit());
    Unit given = Unit.find(offer.unit());
    return wanted != null && given != null && wanted.dimension() == given.dimension()
        ? wanted.fromBase(given.toBase(offer.quantity()))
        : Double.NaN;
  }

  private static double development(MarketQuestion question, Posting posting) {
    DevelopmentStatus offered = question.offer(posting).developed();
    DevelopmentStatus sought = question.demand(posting).developed();
    if (offered == null || sought == null) {
      return 0;
    }
    int lacking = Math.max(0, sought.ordinal() - offered.ordinal());
    return 1 - lacking * LOST_BY_A_STAGE;
  }

  private static String stage(Posting posting) {
    return Objects.requireNonNull(posting.developed()).text();
  }

  /** Where either states none, nothing is claimed. */
  private static boolean commonDays(MarketQuestion question, Posting posting) {
    Posting asked = question.asked();
    Function<Posting, Boolean> stated =
        one -> one.from() != Integer.MIN_VALUE || one.to() != Integer.MAX_VALUE;
    return stated.apply(asked)
        && stated.apply(posting)
        && Math.max(question.day(), Math.max(asked.from(), posting.from()))
            <= Math.min(asked.to(), posting.to());
  }
}
