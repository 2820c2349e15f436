package eu.clustermatch.importer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The upper left corner of a workbook's first sheet, by which its layout may be known. It is read
 * within bounds of its own, because {@link WorkbookCheck} takes as long as to read everything.
 */
final class SheetBeginning {
  /** The last row that is looked at. */
  static final int LAST_ROW = 12;

  private static final Set<String> TEXTS = Set.of("v", "t");
  private static final Pattern CORNER = Pattern.compile("[A-F]\\d{1,2}");

  /** Of each part; no table that is known so has rows as long as to need more. */
  private static final int MOST_BYTES = 4 << 20;

  /** What stands in a cell, by its address. */
  private final Map<String, String> texts = new HashMap<>();

  /** Of a cell that refers to a shared text, the number of that. */
  private final Map<String, String> numbers = new HashMap<>();

  private final Map<String, String> shared = new HashMap<>();
  private String sheet = "";

  private SheetBeginning() {}

  /** What cannot be read is empty; whoever reads the workbook will say so. */
  static SheetBeginning of(Input workbook) {
    SheetBeginning beginning = new SheetBeginning();
    try (WorkbookCopy copy = WorkbookCopy.of(workbook)) {
      beginning.read(copy);
    } catch (IOException e) {
      // What there is must do.
    }
    return beginning;
  }

  /** What the sheet is called, or empty. */
  String sheet() {
    return sheet;
  }

  /** The text in a cell of the columns A to F, stripped, such as of {@code E6}; empty in others. */
  String text(String column, int row) {
    String number = numbers.get(column + row);
    return Row.stripped(
        number == null ? texts.getOrDefault(column + row, "") : shared.getOrDefault(number, ""));
  }

  private void read(WorkbookCopy copy) throws IOException {
    if (WorkbookCheck.hasLongDirectory(copy.path())) {
      return;
    }
    try (ZipFile zip = new ZipFile(copy.path().toFile())) {
      read(zip, "xl/workbook.xml", this::readName);
      read(zip, "xl/worksheets/sheet1.xml", this::readCells);
      read(zip, "xl/sharedStrings.xml", this::readShared);
    }
  }

  private interface Part {
    void read(XMLStreamReader reader) throws XMLStreamException;
  }

  private static void read(ZipFile zip, String name, Part use) throws IOException {
    ZipEntry part = zip.getEntry(name);
    if (part == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(part)) {
      byte[] beginning = in.readNBytes(MOST_BYTES);
      use.read(WorkbookCheck.xml().createXMLStreamReader(new ByteArrayInputStream(beginning)));
    } catch (XMLStreamException e) {
      // It breaks off where the bytes do.
    }
  }

  private void readName(XMLStreamReader reader) throws XMLStreamException {
    while (sheet.isEmpty() && next(reader) != null) {
      String name = reader.getAttributeValue(null, "name");
      sheet = reader.getLocalName().equals("sheet") && name != null ? name : "";
    }
  }

  private void readCells(XMLStreamReader reader) throws XMLStreamException {
    int row = 0;
    String address = "";
    boolean isShared = false;
    String element = next(reader);
    while (element != null && row <= LAST_ROW) {
      if (element.equals("row")) {
        row++;
      } else if (element.equals("c")) {
        address = String.valueOf(reader.getAttributeValue(null, "r"));
        isShared = "s".equals(reader.getAttributeValue(null, "t"));
      } else if (TEXTS.contains(element) && CORNER.matcher(address).matches()) {
        (isShared ? numbers : texts).put(address, reader.getElementText());
      }
      element = next(reader);
    }
  }

  private void readShared(XMLStreamReader reader) throws XMLStreamException {
    Set<String> wanted = Set.copyOf(numbers.values());
    int next = 0;
    String number = "";
    String element = next(reader);
    while (element != null && !(element.equals("si") && shared.size() == wanted.size())) {
      if (element.equals("si")) {
        number = String.valueOf(next++);
      } else if (element.equals("t") && wanted.contains(number)) {
        shared.merge(number, reader.getElementText(), String::concat);
      }
      element = next(reader);
    }
  }

  /** The next element that begins, or null after the last. */
  private static @Nullable String next(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        return reader.getLocalName();
      }
    }
    return null;
  }
}
