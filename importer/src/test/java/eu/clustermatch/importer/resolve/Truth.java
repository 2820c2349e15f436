package eu.clustermatch.importer.resolve;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * CORDIS's organisations under the names that they bore, with names and places only: rows of one
 * PIC are one organisation. Organisations are dealt into two halves, one for work on the rules and
 * one for the final measurement.
 */
final class Truth {
  private static final String SEED = "clustermatch-3:";
  private static final Map<String, String> TO_ISO = Map.of("EL", "GR", "UK", "GB");

  /**
   * @param variant whether the organisation is known by several names, so that its pairs are known
   */
  record Row(String pic, boolean variant, Profile profile) {
    boolean sameAs(Row other) {
      return pic.equals(other.pic);
    }

    boolean design() {
      return Truth.design(pic);
    }
  }

  private Truth() {}

  static boolean design(String pic) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return md5.digest((SEED + pic).getBytes(StandardCharsets.UTF_8))[0] % 2 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of organisations with several names. */
  static List<Row> variants(Path data) throws IOException {
    return read(data.resolve("names/cordis_pic_name_variants.csv"), true, Set.of());
  }

  /** All named organisations of Horizon 2020 but those with several names. */
  static List<Row> others(Path data, List<Row> variants) throws IOException {
    Set<String> known = variants.stream().map(Row::pic).collect(Collectors.toSet());
    return read(data.resolve("cordis/h2020_organisations.csv.gz"), false, known);
  }

  private static List<Row> read(Path file, boolean variant, Set<String> without)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        String pic = row.getField("pic");
        if (!row.getField("name").isBlank() && !without.contains(pic)) {
          Party party = party(row, pic + "/" + row.getStartingLineNumber());
          rows.add(new Row(pic, variant, Profile.of(party)));
        }
      }
    }
    return rows;
  }

  private static Party party(NamedCsvRecord row, String id) {
    String country = row.getField("country");
    return new Party(
        id,
        Stream.of("name", "short_name").map(row::getField).toList(),
        present(TO_ISO.getOrDefault(country, country)),
        null,
        present(row.getField("city")),
        present(row.getField("postcode")),
        null,
        null,
        Set.of());
  }

  private static @Nullable String present(String text) {
    return text.isBlank() ? null : text;
  }
}
