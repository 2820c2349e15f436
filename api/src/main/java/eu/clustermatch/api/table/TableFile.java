package eu.clustermatch.api.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** A file of tables. */
public enum TableFile {
  /** A workbook with a sheet for each. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(List<Table> tables, OutputStream out) throws IOException {
      try (Workbook workbook = new Workbook(out, "ClusterMatch", VERSION)) {
        for (Table table : tables) {
          fill(workbook.newWorksheet(table.name()), table);
        }
      }
    }
  },

  /** The first of them alone. */
  CSV("text/csv") {
    @Override
    void write(List<Table> tables, OutputStream out) throws IOException {
      Table table = tables.getFirst();
      try (CsvWriter csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.CRLF)
              .build(out, StandardCharsets.UTF_8)) {
        csv.writeRecord(table.header());
        for (List<Object> row : table.rows()) {
          csv.writeRecord(row.stream().map(Object::toString).toList());
        }
      }
    }
  };

  /** As the format wants it written. */
  private static final String VERSION = "01.0000";

  private static final int COLUMN_WIDTH = 24;

  private final MediaType mediaType;

  TableFile(String mediaType) {
    this.mediaType = MediaType.parseMediaType(mediaType);
  }

  public MediaType mediaType() {
    return mediaType;
  }

  /**
   * The file as an attachment.
   *
   * @param response what it is sent with
   * @param name of the file, without its extension
   */
  public ResponseEntity<byte[]> attachment(BodyBuilder response, String name, List<Table> tables) {
    String fileName = name + "." + name().toLowerCase(Locale.ROOT);
    return response
        .contentType(mediaType)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .body(bytes(tables));
  }

  byte[] bytes(List<Table> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(tables, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  abstract void write(List<Table> tables, OutputStream out) throws IOException;

  private static void fill(Worksheet sheet, Table table) {
    for (int column = 0; column < table.header().size(); column++) {
      sheet.value(0, column, table.header().get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, COLUMN_WIDTH);
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < table.rows().size(); row++) {
      List<Object> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Number number) {
          sheet.value(row + 1, column, number);
        } else {
          sheet.value(row + 1, column, cells.get(column).toString());
        }
      }
    }
  }
}
