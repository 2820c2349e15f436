package eu.clustermatch.importer.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes legal forms off names. */
final class LegalForms {
  private static final int MAX_WORDS = 8;

  private static final class Standard {
    private static final LegalForms INSTANCE = new LegalForms();

    static {
      WordFile.entries("legal-forms.txt").forEach(INSTANCE::add);
    }
  }

  private final Map<String, String> forms = new HashMap<>();

  /**
   * A name without its legal forms, and these.
   *
   * @param kept where its words stood
   */
  record Bare(List<String> keys, List<Integer> kept, Set<String> forms) {}

  static LegalForms standard() {
    return Standard.INSTANCE;
  }

  void add(String form, List<String> written) {
    forms.put(form, form);
    for (String spelling : written) {
      forms.put(String.join(" ", Name.keys(spelling, null)), form);
    }
  }

  /**
   * Forms of several words are taken off wherever they stand, those of one word at the ends only:
   * elsewhere they may be part of the name. One word always stays.
   */
  Bare strip(List<String> keys) {
    Set<String> found = new LinkedHashSet<>();
    List<String> left = new ArrayList<>(keys);
    List<Integer> kept = new ArrayList<>(IntStream.range(0, keys.size()).boxed().toList());
    for (int i = 0; i < left.size() - 1; i++) {
      takeOff(left, kept, i, 2, found);
    }
    while (takeOff(left, kept, left.size() - 1, 1, found)) {
      // A name may end in several: "GmbH & Co. KG", "Ltd Clg".
    }
    takeOff(left, kept, 0, 1, found);
    return new Bare(List.copyOf(left), List.copyOf(kept), Set.copyOf(found));
  }

  private boolean takeOff(
      List<String> left, List<Integer> kept, int from, int atLeast, Set<String> found) {
    for (int length = Math.min(MAX_WORDS, left.size() - from); length >= atLeast; length--) {
      String form = length < left.size() ? form(left, from, length) : null;
      if (form != null) {
        found.add(form);
        left.subList(from, from + length).clear();
        kept.subList(from, from + length).clear();
        return true;
      }
    }
    return false;
  }

  private @Nullable String form(List<String> keys, int from, int length) {
    return forms.get(String.join(" ", keys.subList(from, from + length)));
  }
}
