package eu.clustermatch.importer.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the written-out names say, by the pair of names that agree best. */
final class NameEvidence {
  private static final double RARE_WORDS = 3;
  private static final double MIN_COMMON = 0.5;

  private final Rarity rarity;

  NameEvidence(Rarity rarity) {
    this.rarity = rarity;
  }

  private record Best(Name a, Name b, Alignment words) {
    /** The common words as they are written, for people to read. */
    List<String> shared() {
      return words.words().stream().map(this::written).toList();
    }

    private String written(String keys) {
      int between = keys.indexOf('=');
      if (between > 0) {
        return a.written(keys.substring(0, between))
            + " = "
            + b.written(keys.substring(between + 1));
      }
      String ofA = a.written(keys);
      return ofA.equals(keys) ? b.written(keys) : ofA;
    }
  }

  void find(Profile a, Profile b, Findings findings) {
    Best best = best(a, b);
    if (best != null) {
      words(best, findings);
    }
    spelling(a, b, findings);
    sameName(a.chief(), b, findings);
    sameName(b.chief(), a, findings);
    firstWord(a, b, findings);
    numbers(a, b, findings);
    legalForms(a, b, findings);
    kinds(a, b, findings);
  }

  private @Nullable Best best(Profile a, Profile b) {
    Best best = null;
    double most = 0;
    for (Name x : a.comparableTo(b)) {
      for (Name y : b.comparableTo(a)) {
        Alignment words = Alignment.of(x, y, rarity);
        double agreement = words.shared() * words.overlap();
        if (agreement > most) {
          best = new Best(x, y, words);
          most = agreement;
        }
      }
    }
    return best;
  }

  private static void words(Best best, Findings findings) {
    Alignment words = best.words();
    findings.add(
        Feature.WORDS_IN_COMMON,
        words.overlap(),
        () ->
            "'%s' and '%s' share %s"
                .formatted(best.a().text(), best.b().text(), String.join(", ", best.shared())));
    findings.add(
        Feature.NAME_WITHIN_NAME,
        words.inside() * Math.min(1, words.shared()),
        () ->
            "the shorter name stands in the longer one by %.0f %%".formatted(100 * words.inside()));
    findings.add(
        Feature.RARITY_OF_COMMON_WORDS,
        share(words.shared()),
        () ->
            "the common words are as rare as %.1f that nobody else has".formatted(words.shared()));
    findings.add(
        Feature.WORDS_BOTH_LACK,
        share(Math.min(words.leftA(), words.leftB())),
        () -> "each has words that the other lacks");
    findings.add(
        Feature.WORDS_ONE_LACKS,
        share(Math.max(words.leftA(), words.leftB())),
        () -> "one has words that the other lacks");
    findings.addIf(
        words.translated() > MIN_COMMON * words.shared(),
        Feature.TRANSLATION,
        () -> "most common words are translations or other spellings");
  }

  private static double share(double rarity) {
    return Math.min(rarity, RARE_WORDS) / RARE_WORDS;
  }

  private static void spelling(Profile a, Profile b, Findings findings) {
    double most = 0;
    for (Name x : a.comparableTo(b)) {
      for (Name y : b.comparableTo(a)) {
        most = Math.max(most, Pieces.similarity(x.compact(), y.compact()));
      }
    }
    double spelling = most;
    findings.add(
        Feature.SPELLING,
        spelling,
        () -> "the names are spelt alike by %.0f %%".formatted(100 * spelling));
  }

  private void sameName(Name chief, Profile other, Findings findings) {
    for (Name name : other.names()) {
      if (chief.equalsButForSpelling(name)) {
        findings.add(
            Feature.SAME_NAME,
            rarity.ofWhole(name),
            () -> "both are called '%s', but for legal forms".formatted(name.text()));
      }
    }
  }

  private void firstWord(Profile a, Profile b, Findings findings) {
    Word x = a.chief().first();
    Word y = b.chief().first();
    if (x.key().equals(y.key())) {
      findings.add(
          Feature.SAME_FIRST_WORD,
          rarity.of(x),
          () -> "both names begin with " + a.chief().written(x.key()));
    }
  }

  private static void numbers(Profile a, Profile b, Findings findings) {
    Set<String> ofA = numbers(a);
    Set<String> ofB = numbers(b);
    findings.addIf(
        !ofA.isEmpty() && !ofB.isEmpty() && !ofA.equals(ofB),
        Feature.DIFFERENT_NUMBERS,
        () -> "the numbers in the names differ: %s and %s".formatted(ofA, ofB));
  }

  private static Set<String> numbers(Profile profile) {
    return profile.chief().numbers();
  }

  private static void legalForms(Profile a, Profile b, Findings findings) {
    Set<String> ofA = legalForms(a);
    Set<String> ofB = legalForms(b);
    if (ofA.isEmpty() || ofB.isEmpty()) {
      return;
    }
    boolean same = ofA.stream().anyMatch(ofB::contains);
    findings.addIf(same, Feature.SAME_LEGAL_FORM, () -> "the legal form is the same");
    findings.addIf(
        !same,
        Feature.DIFFERENT_LEGAL_FORM,
        () -> "the legal forms differ: %s and %s".formatted(ofA, ofB));
  }

  private static Set<String> legalForms(Profile profile) {
    return profile.names().stream()
        .flatMap(name -> name.legalForms().stream())
        .collect(Collectors.toSet());
  }

  private static void kinds(Profile a, Profile b, Findings findings) {
    Set<String> ofA = Kinds.of(a);
    Set<String> ofB = Kinds.of(b);
    Set<String> common = new HashSet<>(ofA);
    common.retainAll(ofB);
    findings.addIf(
        common.isEmpty() && !ofA.isEmpty() && !ofB.isEmpty(),
        Feature.DIFFERENT_KIND,
        () -> "they call themselves different things: %s and %s".formatted(ofA, ofB));
  }
}
