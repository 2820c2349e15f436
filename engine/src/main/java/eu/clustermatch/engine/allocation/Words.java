package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How quantities, days and lists are told. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final int LISTED = 3;
  private static final double SMALL = 0.1;

  private Words() {}

  /** Of a quantity in base units, with its unit: {@code 5,000 pieces}. */
  static String amount(double base, Unit unit) {
    return number(unit.fromBase(base)) + " " + unit.text();
  }

  /** To the thousandth; of small numbers three digits, lest they be told as nothing. */
  static String number(double number) {
    if (number != 0 && Math.abs(number) < SMALL) {
      return BigDecimal.valueOf(number)
          .round(new MathContext(3, RoundingMode.HALF_EVEN))
          .stripTrailingZeros()
          .toPlainString();
    }
    DecimalFormat format = new DecimalFormat("#,##0.###", new DecimalFormatSymbols(Locale.ENGLISH));
    return format.format(number);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The first few with commas, and how many more there are; only these are told. */
  static <T> String list(List<T> items, Function<T, String> tell) {
    if (items.size() == 1) {
      return tell.apply(items.getFirst());
    }
    boolean cut = items.size() > LISTED + 1;
    int shown = cut ? LISTED : items.size() - 1;
    String last = cut ? (items.size() - LISTED) + " more" : tell.apply(items.getLast());
    return items.subList(0, shown).stream().map(tell).collect(Collectors.joining(", "))
        + " and "
        + last;
  }

  /** Without the rounding of conversions: twelve digits. */
  static double rounded(double number) {
    if (number == 0) {
      return 0;
    }
    BigDecimal exact = BigDecimal.valueOf(number);
    int scale = 12 - (exact.precision() - exact.scale());
    return exact.setScale(scale, RoundingMode.HALF_EVEN).doubleValue();
  }
}
