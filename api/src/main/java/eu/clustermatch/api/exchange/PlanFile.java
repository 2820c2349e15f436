package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.exchange.ExchangeAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

/** A plan as a file to keep. */
enum PlanFile {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "exchange-plan.xlsx") {
    @Override
    void write(ExchangeAnswer answer, ByteArrayOutputStream out) throws IOException {
      try (Workbook workbook = new Workbook(out, "ClusterMatch", VERSION)) {
        for (PlanTable table : PlanTable.of(answer)) {
          fill(workbook.newWorksheet(table.name()), table.rows());
        }
      }
    }
  },

  /** The plan alone. */
  CSV("text/csv", "exchange-plan.csv") {
    @Override
    void write(ExchangeAnswer answer, ByteArrayOutputStream out) throws IOException {
      for (List<Object> row : PlanTable.plan(answer).rows()) {
        String line = row.stream().map(PlanFile::quoted).collect(Collectors.joining(","));
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  };

  /** As the format wants it written. */
  private static final String VERSION = "01.0000";

  private final MediaType mediaType;
  private final String fileName;

  PlanFile(String mediaType, String fileName) {
    this.mediaType = MediaType.parseMediaType(mediaType);
    this.fileName = fileName;
  }

  /** The first of the accepted types that is one of these files, unless JSON may come before. */
  static Optional<PlanFile> accepted(List<MediaType> types) {
    for (MediaType type : types) {
      for (PlanFile file : values()) {
        if (type.equalsTypeAndSubtype(file.mediaType)) {
          return Optional.of(file);
        }
      }
      if (type.includes(MediaType.APPLICATION_JSON)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  abstract void write(ExchangeAnswer answer, ByteArrayOutputStream out) throws IOException;

  byte[] bytes(ExchangeAnswer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(answer, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  MediaType mediaType() {
    return mediaType;
  }

  String fileName() {
    return fileName;
  }

  private static void fill(Worksheet sheet, List<List<Object>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      List<Object> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Number number) {
          sheet.value(row, column, number);
        } else {
          sheet.value(row, column, cells.get(column).toString());
        }
      }
    }
  }

  private static String quoted(Object cell) {
    return cell instanceof Number
        ? cell.toString()
        : '"' + cell.toString().replace("\"", "\"\"") + '"';
  }
}
