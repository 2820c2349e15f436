package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundsTest {
  @ParameterizedTest
  @CsvSource({
    "de, Abfall Behandlung Anlagen, Abfallbehandlungsanlage, abfall anlag behandlung",
    "de, Batterien Recycling, Batterierecycling, batteri recycling",
    "nl, verzekering diensten, verzekeringsdiensten, dienst verzeker",
    "sv, batterier återvinning, batteriåtervinning, atervinning batteri",
    "fi, akku kierrätys, akkukierrätys, aku kierratys",
    "da, affald behandling, affaldsbehandling, affald behandling",
    "hu, hulladék kezelés, hulladékkezelés, hullade kezeles",
    "de, Behandlung Anlagen, Recycling, ''",
  })
  void knownWordsAreFoundInside(String language, String known, String compound, String parts) {
    Compounds compounds = taught(language, known, Integer.MIN_VALUE);

    assertThat(String.join(" ", compounds.parts(stem(language, compound), 0))).isEqualTo(parts);
  }

  @Test
  void whatIsNotAllKnownStaysWhole() {
    assertThat(taught("de", "Batterie", 0).parts(stem("de", "Batteriekasten"), 0)).isEmpty();
  }

  @Test
  void shortWordsAreFoundByChance() {
    assertThat(taught("de", "Aus Bildung", 0).parts(stem("de", "Ausbildung"), 0)).isEmpty();
  }

  @Test
  void aWordIsKnownFromItsDayOn() {
    Compounds compounds = taught("de", "Batterie", 10);
    compounds.learn("Recycling", Analysis.tokens(Analysis.of("de"), "Recycling"), 20);

    assertThat(compounds.parts("batterierecycling", 19)).isEmpty();
    assertThat(compounds.parts("batterierecycling", 20)).hasSize(2);
  }

  @Test
  void aWordIsTakenApartAsByTheDefinition() {
    SplittableRandom random = new SplittableRandom(7);
    int compounds = 0;
    for (int round = 0; round < 200; round++) {
      Map<String, String> stems = stems(random);
      Compounds taught = new Compounds();
      stems.forEach((form, stem) ->
          taught.learn(form, List.of(new Analysis.Token(stem, 0, form.length())), 0));
      for (int i = 0; i < 20; i++) {
        String word = word(random, List.copyOf(stems.keySet()));
        Set<String> parts = new Definition(stems).parts(word);
        compounds += parts.isEmpty() ? 0 : 1;

        assertThat(taught.parts(word, 0)).as("%s of %s", word, stems).isEqualTo(parts);
      }
    }
    assertThat(compounds).isBetween(500, 3500);
  }

  /** Few letters, those of the links, so that words and links are found everywhere. */
  private static Map<String, String> stems(SplittableRandom random) {
    Map<String, String> stems = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      String form = letters(random, 4 + random.nextInt(3));
      String stem = form.substring(0, Math.max(4, form.length() - random.nextInt(2)));
      stems.merge(form, stem, CompoundsTest::first);
      stems.merge(stem, stem, CompoundsTest::first);
    }
    return stems;
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static String word(SplittableRandom random, List<String> forms) {
    StringBuilder word = new StringBuilder();
    for (int part = 0; part < 5; part++) {
      word.append(forms.get(random.nextInt(forms.size())));
      word.append(letters(random, random.nextInt(10) / 4));
    }
    return word.toString();
  }

  private static String letters(SplittableRandom random, int length) {
    return random
        .ints(length, 0, 3)
        .mapToObj(letter -> "ens".substring(letter, letter + 1))
        .collect(Collectors.joining());
  }

  /** The splits word for word, without memory, from the known words to their stems. */
  private record Definition(Map<String, String> stems) {
    private Set<String> parts(String word) {
      return IntStream.rangeClosed(4, word.length() - 4)
          .filter(at -> stems.containsKey(word.substring(at)))
          .filter(at -> !before(word.substring(0, at)).isEmpty())
          .boxed()
          .max(
              Comparator.<Integer>comparingInt(at -> Math.min(at, word.length() - at))
                  .thenComparing(Comparator.reverseOrder()))
          .map(at -> union(before(word.substring(0, at)), head(word.substring(at))))
          .orElse(Set.of());
    }

    private Set<String> before(String left) {
      return Stream.of("", "s", "es", "e", "n", "en", "er")
          .filter(link -> left.endsWith(link) && left.length() - link.length() >= 4)
          .map(link -> left.substring(0, left.length() - link.length()))
          .map(word -> stems.containsKey(word) ? head(word) : parts(word))
          .filter(parts -> !parts.isEmpty())
          .findFirst()
          .orElse(Set.of());
    }

    private Set<String> head(String form) {
      String stem = Objects.requireNonNull(stems.get(form));
      Set<String> parts = parts(stem);
      return parts.isEmpty() ? Set.of(stem) : parts;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
      return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
  }

  /** The longest word that a text is cut into; the limit guards against a search without end. */
  @ParameterizedTest
  @CsvSource({"xqzxq, ''", "xqzxqxqzx, ''", "zellen, zell", "zell, zell"})
  void aWordOfVeryManyPartsIsTakenApartInTime(String beginning, String expected) {
    Compounds compounds = taught("de", "Zellen", 0);
    String word = beginning + "zellen".repeat((255 - beginning.length()) / 6);

    Set<String> parts =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> compounds.parts(word, 0));

    assertThat(parts).isEqualTo(expected.isEmpty() ? Set.of() : Set.of(expected));
  }

  private static Compounds taught(String language, String words, int day) {
    Compounds compounds = new Compounds();
    compounds.learn(words, Analysis.tokens(Analysis.of(language), words), day);
    return compounds;
  }

  private static String stem(String language, String word) {
    return Analysis.tokens(Analysis.of(language), word).getFirst().term();
  }
}
