package eu.clustermatch.engine.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What determines a ranking and why, in plain words, made from a model (a model card: Mitchell et
 * al. 2019; the parameters in the spirit of Article 5 of Regulation (EU) 2019/1150).
 *
 * @param model version of the model
 * @param payment that nobody can pay for a place
 * @param score how a score comes about and how it is to be read
 * @param base the intercept
 * @param candidates who is ranked
 * @param parameters the signals of the model, those of most weight first
 * @param weights how the weights came about and how they are to be read
 * @param trained what the model says of its training, by name
 * @param preferences how the one who asks can make the ranking lean
 * @param filters what filters do
 * @param ties how equal scores are ordered
 */
public record ModelCard(
    String model,
    String payment,
    String score,
    double base,
    String candidates,
    List<Parameter> parameters,
    String weights,
    SortedMap<String, String> trained,
    List<Option> preferences,
    String filters,
    String ties) {
  private static final String PAYMENT =
      "Nobody can pay for a place. Neither remuneration, direct or indirect, nor any other relation"
          + " to those who run this program has an influence on the ranking: what is neither a"
          + " signal below nor a preference of the one who asks does not count.";

  private static final String SCORE =
      "A score is the base, which is the same for all, plus the contributions of the signals; a"
          + " contribution is the signal's weight times its shaped value. Where learned"
          + " weights make a difference of 1 between two scores, one candidate is e (%.2f) times as"
          + " likely a partner as the other; what weights set by hand add says what fits, not how"
          + " often that comes about."
          + " Scores of different questions are not to be compared.";

  private static final String PARTNERS =
      "Every cluster and organisation is a candidate that a signal finds: through the ties of the"
          + " graph, through words of its profile or its projects, or through what is recognised in"
          + " the text. All candidates are scored, and nobody is cut before. Left out are those who"
          + " ask, those whom the question excludes, and who was not known yet on the day the"
          + " question is asked for.";

  private static final String WEIGHTS =
      "Every signal is shaped to the range from 0 to 1, or from −1, before it is weighed, so that"
          + " its weight is the most it can change a score by. The weights are learned from past"
          + " consortia: those who joined are to get the highest likelihood, by what was known"
          + " before they joined (listwise softmax regression), for each situation of a question on"
          + " its own. Where past consortia tell nothing about a signal, its weight is set by hand."
          + " Signals overlap: a small weight may mean that others say the same already.";

  private static final String BY_HAND =
      "Every signal is shaped to the range from 0 to 1, or from −1, before it is weighed, so that"
          + " its weight is the most it can change a score by. The weights are set by hand: nothing"
          + " was learned.";

  private static final String FILTERS =
      "Filters decide who is shown and never change a score. A score depends on the question and"
          + " the state of the graph alone, not on filters, on the size of a page, or on whether"
          + " reasons are shown; the highest value of a signal is taken before any filter, too.";

  private static final String TIES = "Equal scores are ordered by id.";

  /**
   * A signal as the model weighs it.
   *
   * @param place by its greatest weight, from 1
   * @param weights one for each situation
   * @param measures what is measured
   * @param learned whether the weights are learned or set by hand
   * @param highest the highest value, infinite where there is none; the lowest is 0
   */
  public record Parameter(
      int place,
      String signal,
      List<Weight> weights,
      Model.Learned learned,
      String measures,
      double highest,
      Shape shape) {
    public Parameter {
      weights = List.copyOf(weights);
    }

    private static Parameter of(int place, Model.Term term, Meaning meaning) {
      return new Parameter(
          place,
          term.signal(),
          Arrays.stream(Situation.values())
              .map(situation -> Weight.of(situation, term.weight(situation), meaning))
              .toList(),
          term.learned(),
          meaning.measures(),
          meaning.highest(),
          term.shape());
    }
  }

  /**
   * What a signal weighs in a situation.
   *
   * @param direction what much of it does to a candidate's place, by the sign of the weight
   * @param why why that speaks for or against a partner, or null where nobody has found a reason
   */
  public record Weight(Situation situation, double weight, String direction, @Nullable String why) {
    private static Weight of(Situation situation, double weight, Meaning meaning) {
      return new Weight(situation, weight, direction(weight), meaning.why(weight));
    }

    private static String direction(double weight) {
      if (weight == 0) {
        return "changes nothing";
      }
      return weight > 0 ? "speaks for a candidate" : "counts against a candidate";
    }
  }

  /**
   * A number by which the one who asks makes the ranking lean.
   *
   * @param standard what it is when nobody sets it
   */
  public record Option(String name, double lowest, double highest, double standard, String does) {
    private static Option of(String name, double standard, String does) {
      return new Option(name, Preference.LOWEST, Preference.HIGHEST, standard, does);
    }
  }

  public ModelCard {
    parameters = List.copyOf(parameters);
    preferences = List.copyOf(preferences);
  }

  /** The card of a model of partners. */
  public static ModelCard ofPartners(Model model) {
    return of(
        model,
        Signals.ALL,
        PARTNERS,
        List.of(
            Option.of("discover", Preference.NONE.discover(), Discovery.inWords()),
            Option.of("diversity", Preference.NONE.diversity(), Diversity.inWords())));
  }

  /**
   * The card of a model.
   *
   * @param signals all that the model may weigh
   * @param candidates who is ranked, in plain words
   */
  public static ModelCard of(
      Model model, List<? extends Signal<?>> signals, String candidates, List<Option> preferences) {
    boolean learned =
        model.terms().stream().anyMatch(term -> term.learned() != Model.Learned.BY_HAND);
    return new ModelCard(
        model.version(),
        PAYMENT,
        String.format(Locale.ROOT, SCORE, Math.E),
        model.base(),
        candidates,
        parameters(model, signals),
        learned ? WEIGHTS : BY_HAND,
        model.trained(),
        preferences,
        FILTERS,
        TIES);
  }

  private static List<Parameter> parameters(Model model, List<? extends Signal<?>> signals) {
    Map<String, Meaning> meanings =
        signals.stream().collect(Collectors.toMap(Signal::name, Signal::meaning));
    List<Model.Term> terms = new ArrayList<>(model.terms());
    terms.sort(Comparator.comparingDouble(ModelCard::negatedGreatestWeight));
    List<Parameter> parameters = new ArrayList<>();
    for (Model.Term term : terms) {
      parameters.add(
          Parameter.of(
              parameters.size() + 1, term, Objects.requireNonNull(meanings.get(term.signal()))));
    }
    return parameters;
  }

  private static double negatedGreatestWeight(Model.Term term) {
    return -term.weights().values().stream().mapToDouble(Math::abs).max().orElseThrow();
  }
}
