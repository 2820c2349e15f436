package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.text.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What rules of one language find in a text.
 *
 * @param weight of the rules found that speak for the kind, in sum
 * @param sure whether one of these speaks surely for it
 * @param because the words found that speak for the kind, or for tiers where some are named
 * @param said which UTF-16 units of the text are words that any rule knows
 */
record Verdict(
    String language,
    @Nullable AlertKind kind,
    int weight,
    boolean sure,
    Set<Ask> asks,
    SortedSet<Integer> tiers,
    List<MatchedCue> because,
    BitSet said) {

  /** Where a rule is found first: words from start to end. */
  private record Place(int start, int end) {}

  static Verdict of(String text, List<Word> words, String language, List<Rule> rules) {
    Map<Rule, List<Place>> found = new LinkedHashMap<>();
    for (Rule rule : rules) {
      List<Place> places = places(rule, words);
      if (!places.isEmpty()) {
        found.put(rule, places);
      }
    }
    SortedSet<Integer> tiers = Tiers.read(words, rules);
    AlertKind kind = kind(found.keySet());
    Set<Ask> asks = EnumSet.noneOf(Ask.class);
    List<MatchedCue> because = new ArrayList<>();
    BitSet said = new BitSet();
    int weight = 0;
    boolean sure = false;
    for (Map.Entry<Rule, List<Place>> entry : found.entrySet()) {
      Rule rule = entry.getKey();
      boolean counts =
          rule.kind() == null ? rule.tier() == 0 && !tiers.isEmpty() : rule.kind() == kind;
      if (counts) {
        weight += rule.weight();
        sure |= rule.weight() == Rule.SURE;
        asks.addAll(rule.asks());
        because.add(cue(rule, text, words, entry.getValue().getFirst()));
      }
      if (counts || rule.kind() != null) {
        entry
            .getValue()
            .forEach(place ->
                said.set(words.get(place.start()).start(), words.get(place.end() - 1).end()));
      }
    }
    return new Verdict(language, kind, weight, sure, asks, tiers, List.copyOf(because), said);
  }

  private static List<Place> places(Rule rule, List<Word> words) {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int longest = 0;
      for (Cue cue : rule.cues()) {
        if (cue.size() > longest && cue.matches(words, at)) {
          longest = cue.size();
        }
      }
      if (longest > 0) {
        places.add(new Place(at, at + longest));
      }
    }
    return places;
  }

  private static @Nullable AlertKind kind(Set<Rule> found) {
    Map<AlertKind, Integer> weights = new EnumMap<>(AlertKind.class);
    AlertKind heaviest = null;
    int most = 0;
    for (Rule rule : found) {
      AlertKind kind = rule.kind();
      if (kind != null) {
        weights.merge(kind, rule.weight(), Integer::sum);
      }
    }
    for (Rule rule : found) {
      AlertKind kind = rule.kind();
      if (kind != null && weights.getOrDefault(kind, 0) > most) {
        heaviest = kind;
        most = weights.getOrDefault(kind, 0);
      }
    }
    return heaviest;
  }

  private static MatchedCue cue(Rule rule, String text, List<Word> words, Place place) {
    return new MatchedCue(
        rule.kind(),
        rule.weight(),
        rule.language(),
        text.substring(words.get(place.start()).start(), words.get(place.end() - 1).end()));
  }

  /** The text without the words that rules know: what is left says what the alert is about. */
  String rest(String text) {
    StringBuilder rest = new StringBuilder(text);
    said.stream().forEach(at -> rest.setCharAt(at, ' '));
    return rest.toString();
  }
}
