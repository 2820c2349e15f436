package eu.clustermatch.engine.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units in which offers and demands are counted, with the exact factor to the base unit of
 * their {@link Dimension}; a list, because half of them (pairs, dozens, thousands) are none of the
 * International System, and the spellings are what matters. Capital and small letters are alike.
 */
public enum Unit {
  PIECE(
      Dimension.COUNT,
      1,
      "pieces",
      "piece",
      "pieces",
      "unit",
      "units",
      "item",
      "items",
      "pcs",
      "pc",
      "pce",
      "each"),
  PAIR(Dimension.COUNT, 2, "pairs", "pair", "pairs"),
  DOZEN(Dimension.COUNT, 12, "dozen", "dozen", "dozens"),
  HUNDRED(Dimension.COUNT, 100, "hundred", "hundred", "hundreds"),
  THOUSAND(Dimension.COUNT, 1e3, "thousand", "thousand", "thousands", "k"),
  MILLION(Dimension.COUNT, 1e6, "million", "million", "millions"),
  MILLIGRAM(Dimension.MASS, 1e-6, "mg", "mg"),
  GRAM(Dimension.MASS, 1e-3, "g", "g", "gram", "grams"),
  KILOGRAM(Dimension.MASS, 1, "kg", "kg", "kilogram", "kilograms"),
  TONNE(Dimension.MASS, 1e3, "t", "t", "tonne", "tonnes"),
  KILOTONNE(Dimension.MASS, 1e6, "kt", "kt"),
  MILLILITRE(Dimension.VOLUME, 1e-3, "ml", "ml"),
  CENTILITRE(Dimension.VOLUME, 1e-2, "cl", "cl"),
  LITRE(Dimension.VOLUME, 1, "l", "l", "litre", "litres", "liter", "liters"),
  HECTOLITRE(Dimension.VOLUME, 1e2, "hl", "hl"),
  CUBIC_METRE(Dimension.VOLUME, 1e3, "m³", "m3", "m³"),
  MILLIMETRE(Dimension.LENGTH, 1e-3, "mm", "mm"),
  CENTIMETRE(Dimension.LENGTH, 1e-2, "cm", "cm"),
  METRE(Dimension.LENGTH, 1, "m", "m", "metre", "metres", "meter", "meters"),
  KILOMETRE(Dimension.LENGTH, 1e3, "km", "km"),
  SQUARE_CENTIMETRE(Dimension.AREA, 1e-4, "cm²", "cm2", "cm²"),
  SQUARE_METRE(Dimension.AREA, 1, "m²", "m2", "m²"),
  KILOWATT_HOUR(Dimension.ENERGY, 1, "kWh", "kWh"),
  MEGAWATT_HOUR(Dimension.ENERGY, 1e3, "MWh", "MWh"),
  GIGAWATT_HOUR(Dimension.ENERGY, 1e6, "GWh", "GWh"),
  MINUTE(Dimension.TIME, 1.0 / 60, "min", "min", "minute", "minutes"),
  HOUR(Dimension.TIME, 1, "h", "h", "hour", "hours", "machine hour", "machine hours"),
  DAY(Dimension.TIME, 24, "days", "day", "days");

  private static final Map<String, Unit> BY_SPELLING = new HashMap<>();

  static {
    for (Unit unit : values()) {
      for (String spelling : unit.spellings) {
        BY_SPELLING.put(spelling.toLowerCase(Locale.ROOT), unit);
      }
    }
  }

  private final Dimension dimension;
  private final double factor;
  private final String text;
  private final List<String> spellings;

  Unit(Dimension dimension, double factor, String text, String... spellings) {
    this.dimension = dimension;
    this.factor = factor;
    this.text = text;
    this.spellings = List.of(spellings);
  }

  /** The unit that is spelled so, or null where none is. */
  public static @Nullable Unit find(String spelling) {
    return BY_SPELLING.get(spelling.strip().toLowerCase(Locale.ROOT));
  }

  /** All spellings, for people. */
  public static String known() {
    return Arrays.stream(values())
        .flatMap(unit -> unit.spellings.stream())
        .collect(Collectors.joining(", "));
  }

  public Dimension dimension() {
    return dimension;
  }

  /** In the base unit of the dimension. */
  public double toBase(double quantity) {
    return quantity * factor;
  }

  /** From the base unit of the dimension. */
  public double fromBase(double quantity) {
    return quantity / factor;
  }

  /** As it is written after a number. */
  public String text() {
    return text;
  }
}
