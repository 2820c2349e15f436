package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** An empty table to be filled in and imported. */
public enum Template {
  /** A workbook with the sheets that most people need, and what each column may hold. */
  WORKBOOK(
      "clustermatch-template.xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Templates::writeWorkbook),
  /** A zip with a CSV file of every label and relationship type. */
  CSV("clustermatch-template.zip", "application/zip", Templates::writeCsvZip);

  private final String fileName;
  private final String mediaType;
  private final Writer writer;

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  Template(String fileName, String mediaType, Writer writer) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** The template of this file name, or empty when there is none. */
  public static Optional<Template> find(String fileName) {
    return Arrays.stream(values()).filter(t -> t.fileName.equals(fileName)).findFirst();
  }

  public String fileName() {
    return fileName;
  }

  /** As HTTP names it. */
  public String mediaType() {
    return mediaType;
  }

  /** Writes it; does not close {@code out}. */
  public void write(OutputStream out) throws IOException {
    writer.write(out);
  }
}
