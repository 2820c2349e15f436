package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The yearly table "Contract award notices" of "TED (csv subset)" in the EU's open data portal: one
 * row an award, notices without an award among them. Columns as in its codebook 3.2 (2019); where
 * several bodies or winners stand in a cell, three hyphens lie between.
 */
final class TedYearly {
  private static final String BETWEEN = "---";

  private static final List<DateTimeFormatter> DAYS =
      Stream.of("dd-MMM-uu", "dd/MM/uu", "dd/MM/uuuu", "uuuu-MM-dd")
          .map(pattern ->
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(pattern)
                  .toFormatter(Locale.ENGLISH))
          .toList();

  private final TedGraph graph;
  private final Sink sink;

  TedYearly(TedGraph graph, Sink sink) {
    this.graph = graph;
    this.sink = sink;
  }

  static boolean isOne(Set<String> columns) {
    return columns.containsAll(
        Set.of("ID_NOTICE_CAN", "CAE_NAME", "ISO_COUNTRY_CODE", "CPV", "WIN_NAME"));
  }

  void read(Input file) {
    Rows.read(file, Relationship.SUPPLIES.name(), sink, this::add);
  }

  private void add(Row row) {
    if (row.get("CANCELLED").equals("1")) {
      throw row.rejected("CANCELLED", "The notice was cancelled later.");
    }
    if (row.get("WIN_NAME").isEmpty()) {
      return;
    }
    String code = TedText.code(row.get("CPV"));
    if (!TedText.isCode(code)) {
      throw row.rejected("CPV", "It must be a CPV code of eight digits.");
    }
    List<TedParty> winners = winners(row);
    graph.add(award(row, code, winners), Relationship.SUPPLIES.name(), sink);
  }

  private static TedAward award(Row row, String code, List<TedParty> winners) {
    return new TedAward(
        row.origin(),
        row.get("ID_NOTICE_CAN"),
        new TedParty(
            part(row, "CAE_NAME", 0),
            Map.of(),
            part(row, "CAE_TOWN", 0),
            part(row, "ISO_COUNTRY_CODE", 0),
            "",
            TedSize.UNKNOWN,
            TedText.nationalId(part(row, "CAE_NATIONALID", 0)),
            ""),
        TedText.isOfPublicBody(row.get("CAE_TYPE")),
        winners,
        List.of(code),
        date(row),
        winners.size() == 1 ? euros(row) : null,
        "",
        "");
  }

  /**
   * The parts of a cell that have a name each; where only names are many, the rest is the first's.
   */
  private static List<TedParty> winners(Row row) {
    List<TedParty> winners = new ArrayList<>();
    int many = row.get("WIN_NAME").split(BETWEEN).length;
    for (int i = 0; i < many; i++) {
      winners.addAll(TedWinners.in(winner(row, i, many == 1)));
    }
    return winners;
  }

  private static TedParty winner(Row row, int i, boolean alone) {
    String sme = row.get("B_CONTRACTOR_SME");
    return new TedParty(
        part(row, "WIN_NAME", i),
        Map.of(),
        part(row, "WIN_TOWN", i),
        part(row, "WIN_COUNTRY_CODE", i),
        "",
        alone && !sme.isEmpty() ? TedSize.ofSme(sme.equals("Y")) : TedSize.UNKNOWN,
        TedText.nationalId(part(row, "WIN_NATIONALID", i)),
        "");
  }

  private static String part(Row row, String column, int i) {
    String[] parts = row.get(column).split(BETWEEN, -1);
    return i < parts.length ? parts[i].strip() : "";
  }

  private static @Nullable Double euros(Row row) {
    Double value = (Double) Cell.AMOUNT.reader().apply(row.get("AWARD_VALUE_EURO"));
    return value != null && value > 1 ? value : null;
  }

  private static @Nullable LocalDate date(Row row) {
    LocalDate award = date(row.get("DT_AWARD"));
    return award == null ? date(row.get("DT_DISPATCH")) : award;
  }

  /** The files of different years write dates differently. */
  private static @Nullable LocalDate date(String text) {
    for (DateTimeFormatter day : DAYS) {
      try {
        return LocalDate.parse(text, day);
      } catch (DateTimeParseException e) {
        // The next may fit.
      }
    }
    return null;
  }
}
