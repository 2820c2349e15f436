package eu.clustermatch.importer.resolve;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the written-out names say, by the pair of names that agree best. */
final class NameEvidence {
  private static final double MAX_RARITY = 6;
  private static final double MIN_COMMON = 0.5;

  private final Rarity rarity;

  NameEvidence(Rarity rarity) {
    this.rarity = rarity;
  }

  private record Best(Name a, Name b, Alignment words) {}

  void find(Profile a, Profile b, Findings findings) {
    Best best = best(a, b);
    if (best != null) {
      words(best, findings);
    }
    spelling(a, b, findings);
    numbers(a, b, findings);
    legalForms(a, b, findings);
    kinds(a, b, findings);
  }

  private @Nullable Best best(Profile a, Profile b) {
    Best best = null;
    double most = 0;
    for (Name x : a.names()) {
      for (Name y : b.names()) {
        Alignment words = Alignment.of(x, y, rarity);
        double agreement = words.shared() * words.overlap();
        if (agreement > most && !(x.isShort() && y.isShort())) {
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
        () -> "'%s' and '%s' share %s".formatted(best.a().text(), best.b().text(), words.words()));
    findings.add(
        Feature.NAME_WITHIN_NAME,
        words.inside(),
        () ->
            "the shorter name stands in the longer one by %.0f %%".formatted(100 * words.inside()));
    findings.add(
        Feature.RARITY_OF_COMMON_WORDS,
        Math.min(words.shared(), MAX_RARITY) / MAX_RARITY,
        () -> "who shares these words by chance is one in 10^%.1f".formatted(words.shared()));
    findings.add(
        Feature.WORDS_BOTH_LACK,
        Math.min(Math.min(words.leftA(), words.leftB()), MAX_RARITY) / MAX_RARITY,
        () -> "each has words that the other lacks");
    findings.add(
        Feature.WORDS_ONE_LACKS,
        Math.min(Math.max(words.leftA(), words.leftB()), MAX_RARITY) / MAX_RARITY,
        () -> "one has words that the other lacks");
    findings.addIf(
        words.translated() > MIN_COMMON * words.shared(),
        Feature.TRANSLATION,
        () -> "most common words are translations or other spellings");
  }

  private static void spelling(Profile a, Profile b, Findings findings) {
    double most = 0;
    boolean same = false;
    for (Name x : a.names()) {
      for (Name y : b.names()) {
        if (!x.isShort() && !y.isShort()) {
          double similarity = Pieces.similarity(x.compact(), y.compact());
          most = Math.max(most, similarity);
        }
        same |= x.compact().equals(y.compact()) && !(x.isShort() && y.isShort());
      }
    }
    double spelling = most;
    findings.add(
        Feature.SPELLING,
        spelling,
        () -> "the names are spelt alike by %.0f %%".formatted(100 * spelling));
    findings.addIf(same, Feature.SAME_NAME, () -> "the names are the same but for legal forms");
  }

  private static void numbers(Profile a, Profile b, Findings findings) {
    Set<String> ofA = numbers(a);
    Set<String> ofB = numbers(b);
    findings.addIf(
        !ofA.equals(ofB),
        Feature.DIFFERENT_NUMBERS,
        () -> "the numbers in the names differ: %s and %s".formatted(ofA, ofB));
  }

  private static Set<String> numbers(Profile profile) {
    return profile.names().stream()
        .flatMap(name -> name.numbers().stream())
        .collect(Collectors.toSet());
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
