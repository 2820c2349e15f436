package eu.clustermatch.importer.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** The hidden sheet of a template that holds the lists to choose from. */
final class TemplateLists {
  private static final int LAST_ROW = 5_000;

  private final Worksheet sheet;
  private final Map<List<String>, Range> ranges = new HashMap<>();

  TemplateLists(Worksheet sheet) {
    this.sheet = sheet;
    sheet.setVisibilityState(VisibilityState.HIDDEN);
  }

  /** Offers the options in the cells below a header; nothing where there are none. */
  void offer(Worksheet table, int column, List<String> options) {
    if (!options.isEmpty()) {
      table
          .range(1, column, LAST_ROW, column)
          .validateWithList(ranges.computeIfAbsent(options, this::write))
          .errorTitle("")
          .error("");
    }
  }

  private Range write(List<String> options) {
    int column = ranges.size();
    for (int row = 0; row < options.size(); row++) {
      sheet.value(row, column, options.get(row));
    }
    return sheet.range(0, column, options.size() - 1, column);
  }
}
