package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Countries by what people call them: ISO 3166 codes of two and three letters, the EU's EL and UK,
 * and names in the 24 languages of the EU, whatever their case and accents. The names are those of
 * the JDK (Unicode CLDR) and of {@code country-names.csv}.
 */
final class Countries {
  private static final String KOSOVO = "XK";

  /** The 24 languages of the EU, English first. */
  static final List<String> LANGUAGES =
      List.of("en bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" "));

  private static final Map<String, String> BY_NAME = byName();

  private Countries() {}

  /** The ISO 3166 code of two letters, XK for Kosovo; empty when the text names no one country. */
  static Optional<String> iso(String nameOrCode) {
    String code = BY_NAME.get(nameOrCode);
    return Optional.ofNullable(code == null ? BY_NAME.get(normalised(nameOrCode)) : code);
  }

  /** The id of the country's node. */
  static String id(String iso) {
    return "country:" + iso;
  }

  /** The country's node where the store has none; one that is there keeps all it has. */
  static NodeItem node(Origin origin, String iso, String source) {
    Map<String, Object> properties = Map.of("name", english(iso), "source", source);
    return new NodeItem(origin, new NodeRecord(Label.COUNTRY, id(iso), properties), Set.of());
  }

  /** What the country is called in English. */
  static String english(String iso) {
    return name(iso, "en");
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    codes.add(KOSOVO);
    variants().forEach((name, iso) -> names.put(normalised(name), iso));
    for (String iso : codes) {
      names.put(iso, iso);
      if (!iso.equals(KOSOVO)) {
        names.put(Locale.of("", iso).getISO3Country(), iso);
      }
    }
    for (String language : LANGUAGES) {
      addNames(names, codes, language);
    }
    return Map.copyOf(names);
  }

  /** A name that means another country in an earlier language stays with that. */
  private static void addNames(Map<String, String> names, Set<String> codes, String language) {
    for (String iso : codes) {
      String name = name(iso, language);
      names.putIfAbsent(normalised(name), iso);
      names.putIfAbsent(normalised(withoutUmlauts(name)), iso);
    }
  }

  private static String name(String iso, String language) {
    return Locale.of("", iso).getDisplayCountry(Locale.of(language));
  }

  private static Map<String, String> variants() {
    try (BufferedReader in = new BufferedReader(resource())) {
      Map<String, String> variants = new HashMap<>();
      for (String line : in.lines().skip(1).toList()) {
        String[] parts = line.split(";", 2);
        for (String name : parts[1].split("\\|")) {
          variants.put(name, parts[0]);
        }
      }
      return variants;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStreamReader resource() {
    InputStream in = Countries.class.getResourceAsStream("country-names.csv");
    return new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8);
  }

  private static String withoutUmlauts(String name) {
    return name.replace("Ö", "Oe").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
  }

  private static String normalised(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT)
            .replace('Ł', 'L')
            .replace('Ø', 'O')
            .replace('Đ', 'D')
            .replaceAll("['’.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.startsWith("THE ") ? plain.substring(4) : plain;
  }
}
