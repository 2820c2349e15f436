package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook must keep to before it is read, because its reader trusts it: unzipped it is not
 * vast, and no cell lies outside of a sheet or refers to a text that is not there.
 */
final class WorkbookCheck {
  private static final long MOST_BYTES = 1L << 30;
  private static final long MOST_TEXT_BYTES = 100L << 20;

  private static final int MOST_PARTS = 10_000;
  private static final int MOST_DIRECTORY_BYTES = 3 << 20;
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
  private static final String TEXTS = "xl/sharedstrings.xml";

  private WorkbookCheck() {}

  /**
   * @throws FileRefused when it does not
   */
  static void check(Path workbook) throws FileRefused, IOException {
    if (hasLongDirectory(workbook)) {
      throw tooLarge();
    }
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      List<? extends ZipEntry> parts = zip.stream().toList();
      checkSize(zip, parts);
      long texts = 0;
      for (ZipEntry part : parts) {
        texts += name(part).equals(TEXTS) ? texts(zip, part) : 0;
      }
      for (ZipEntry part : parts) {
        checkCells(zip, part, texts);
      }
    } catch (ZipException e) {
      throw new FileRefused("This is not a workbook: " + e.getMessage() + ".");
    } catch (XMLStreamException e) {
      throw new FileRefused("A part of the workbook is not XML; please save it anew.");
    }
  }

  /** Whether the list of its parts alone would fill memory. */
  static boolean hasLongDirectory(Path workbook) throws IOException {
    return ZipEnd.directoryBytes(workbook) > MOST_DIRECTORY_BYTES;
  }

  private static void checkSize(ZipFile zip, List<? extends ZipEntry> parts)
      throws FileRefused, IOException {
    Set<String> names = new HashSet<>();
    long left = MOST_BYTES;
    for (ZipEntry part : parts) {
      long most = name(part).equals(TEXTS) ? MOST_TEXT_BYTES : left;
      long size = size(zip, part, Math.min(most, UnzipLimits.mostFrom(part.getCompressedSize())));
      left -= size;
      if (size < 0 || left < 0 || !names.add(name(part)) || names.size() > MOST_PARTS) {
        throw tooLarge();
      }
    }
  }

  private static FileRefused tooLarge() {
    return new FileRefused(
        "The workbook is too large when unzipped, or no proper one: at most 1 GB, 100 MB of it"
            + " texts, are allowed.");
  }

  /** Counted, not believed; -1 when it is more. */
  private static long size(ZipFile zip, ZipEntry part, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > most) {
          return -1;
        }
      }
    }
    return size;
  }

  private static long texts(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
    long texts = 0;
    try (InputStream in = zip.getInputStream(part)) {
      XMLStreamReader reader = xml().createXMLStreamReader(in);
      while (reader.hasNext()) {
        boolean start = reader.next() == XMLStreamConstants.START_ELEMENT;
        texts += start && reader.getLocalName().equals("si") ? 1 : 0;
      }
    }
    return texts;
  }

  /** Any part may be said to be a sheet; pictures and the like are no XML, and so no sheets. */
  private static void checkCells(ZipFile zip, ZipEntry part, long texts)
      throws IOException, XMLStreamException, FileRefused {
    try (InputStream in = zip.getInputStream(part)) {
      checkCells(in, texts);
    } catch (XMLStreamException e) {
      if (name(part).endsWith(".xml")) {
        throw e;
      }
    }
  }

  private static void checkCells(InputStream in, long texts)
      throws XMLStreamException, FileRefused {
    XMLStreamReader reader = xml().createXMLStreamReader(in);
    boolean text = false;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("c")) {
        text = "s".equals(reader.getAttributeValue(null, "t"));
        checkAddress(reader.getAttributeValue(null, "r"));
      } else if (text && reader.getLocalName().equals("v")) {
        checkText(reader.getElementText(), texts);
      }
    }
  }

  private static void checkAddress(@Nullable String address) throws FileRefused {
    if (address != null && !ADDRESS.matcher(address).matches()) {
      throw new FileRefused("The workbook has a cell outside of a sheet, " + address + ".");
    }
  }

  private static void checkText(String index, long texts) throws FileRefused {
    if (!index.isEmpty() && (!INDEX.matcher(index).matches() || Long.parseLong(index) >= texts)) {
      throw new FileRefused("The workbook refers to a text that is not there, " + index + ".");
    }
  }

  private static String name(ZipEntry part) {
    return part.getName().toLowerCase(Locale.ROOT);
  }

  /** Reads nothing but what the part itself holds. */
  static XMLInputFactory xml() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return xml;
  }
}
