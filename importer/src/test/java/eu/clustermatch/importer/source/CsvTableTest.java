package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final String CLUSTERS = "nodes/Cluster.csv";

  @TempDir Path folder;

  @Test
  void cellsBecomeTypedValues() {
    write(
        "nodes/Organisation.csv",
        """
        id,name,name_de,size,roles,inputsComplete,inputsCompleteDate,validFrom
        org:a,A,Ä,small,company | research,true,2024-02-29,
        """);

    NodeItem item = read().nodes.getFirst();

    assertThat(item.node().id()).isEqualTo("org:a");
    assertThat(item.node().properties())
        .isEqualTo(
            Map.of(
                "name", "A",
                "name_de", "Ä",
                "size", "small",
                "roles", List.of("company", "research"),
                "inputsComplete", true,
                "inputsCompleteDate", LocalDate.of(2024, 2, 29),
                "source", "box"));
    assertThat(item.owned()).contains("validFrom", "source").doesNotContain("id", "website");
  }

  @Test
  void columnsMayStandInAnyOrderWithWindowsLineEndsAndByteOrderMark() {
    write(CLUSTERS, "\uFEFFname,id\r\nA,cluster:a\r\n\"B, b\",cluster:b\r\n");

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids()).containsExactly("cluster:a", "cluster:b");
    assertThat(all.nodes.get(1).node().properties()).containsEntry("name", "B, b");
  }

  @Test
  void semicolonsAreTakenFromTheHeader() {
    write(CLUSTERS, "id;name\ncluster:a;A, a\n");

    assertThat(read().nodes.getFirst().node().properties()).containsEntry("name", "A, a");
  }

  @Test
  void missingColumnRefusesTheFile() {
    write(CLUSTERS, "id,website\ncluster:a,\n");
    write("nodes/Skill.csv", "id,name\nskill:a,A\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("skill:a");
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .startsWith("nodes/Cluster.csv, line 1: The column name is missing. Allowed are country,");
  }

  @Test
  void unknownColumnRefusesTheFile() {
    write(CLUSTERS, "id,name,contact\ncluster:a,A,x\n");

    assertThat(read().reasons())
        .singleElement()
        .asString()
        .contains("The column contact is unknown.", "name_xx");
  }

  @Test
  void unknownLanguageIsAnUnknownColumn() {
    write(CLUSTERS, "id,name,name_zz\ncluster:a,A,x\n");

    assertThat(read().reasons()).singleElement().asString().contains("name_zz is unknown");
  }

  @Test
  void wrongDateCostsItsCellOnly() {
    write(
        CLUSTERS,
        """
        id,name,validFrom
        cluster:a,A,03/04/2019
        cluster:b,B,2019-02-30
        cluster:c,C,2019-02-28
        """);

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:a", "cluster:b", "cluster:c");
    assertThat(all.reasons())
        .containsExactly(
            "nodes/Cluster.csv, line 2, validFrom '03/04/2019': It may be read in two"
                + " ways; please write 2019-04-03 or 2019-03-04, whichever is meant."
                + " The rest of the row was taken.",
            "nodes/Cluster.csv, line 3, validFrom '2019-02-30': "
                + "It must be a date such as 2019-12-31. The rest of the row was taken.");
  }

  @Test
  void nodesOfPlacesHavePoints() {
    for (String label : List.of("Country", "Region", "Cluster", "Organisation")) {
      write(
          "nodes/%s.csv".formatted(label),
          "id,name,latitude,longitude\nx:%s,A,-36.85,174.76\n".formatted(label));
    }

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.nodes)
        .hasSize(4)
        .allSatisfy(item ->
            assertThat(item.node().properties())
                .containsEntry("latitude", -36.85)
                .containsEntry("longitude", 174.76));
  }

  @Test
  void pointIsGivenWholeAndOnTheGlobeOrLeftOut() {
    write(
        "nodes/Region.csv",
        """
        id,name,latitude,longitude
        nuts:A,A,48.1,
        nuts:B,B,90.1,11.6
        nuts:C,C,,-180.5
        """);

    Collected all = read();

    String rest = " The rest of the row was taken.";
    assertThat(all.reasons())
        .containsExactly(
            "nodes/Region.csv, line 2, latitude '48.1': It counts only with a valid longitude."
                + rest,
            "nodes/Region.csv, line 3, latitude '90.1': It must be a latitude from -90 to 90"
                + " degrees, such as 48.1374. Also longitude '11.6': It counts only with a valid"
                + " latitude."
                + rest,
            "nodes/Region.csv, line 4, longitude '-180.5': It must be a longitude from -180 to 180"
                + " degrees, such as 11.5755."
                + rest);
    assertThat(all.nodes)
        .hasSize(3)
        .allSatisfy(item ->
            assertThat(item.node().properties()).doesNotContainKeys("latitude", "longitude"));
    assertThat(all.nodes.get(1).owned()).doesNotContain("latitude", "longitude");
  }

  @Test
  void totalOfAProductIsAboveNothing() {
    write(
        "nodes/Product.csv",
        """
        id,name,total,totalUnit,totalSource
        product:a,A,1250.5,t/year,Yearbook
        product:b,B,0,t/year,Yearbook
        """);

    Collected all = read();

    assertThat(all.nodes.getFirst().node().properties())
        .containsEntry("total", 1250.5)
        .containsEntry("totalUnit", "t/year")
        .containsEntry("totalSource", "Yearbook");
    assertThat(all.reasons())
        .containsExactly(
            "nodes/Product.csv, line 3, total '0': It must be a number above 0, such as 1250.5."
                + " The rest of the row was taken.");
  }

  @Test
  void endBeforeStartRejectsTheRow() {
    write(CLUSTERS, "id,name,validFrom,validTo\ncluster:a,A,2020-01-01,2019-01-01\n");

    assertThat(read().reasons())
        .containsExactly(
            "nodes/Cluster.csv, line 2, validTo '2019-01-01': "
                + "It must not be before validFrom, 2020-01-01.");
  }

  @Test
  void emptyRequiredCellRejectsTheRow() {
    write(CLUSTERS, "id,name\ncluster:a, \n");

    assertThat(read().reasons())
        .containsExactly("nodes/Cluster.csv, line 2, name: It may not be empty.");
  }

  @Test
  void malformedIdRejectsTheRow() {
    write(CLUSTERS, "id,name\nA,A\n");

    assertThat(read().reasons()).singleElement().asString().contains("id 'A': It must be an id");
  }

  @Test
  void aRowMayCiteWhereItIsFromButForNoneOfTheProgram() {
    write(
        CLUSTERS,
        """
        id,name,source
        cluster:a,A,cordis
        cluster:b,B,"Report 2021, p. 3/4: https://example.eu/?x=1"
        cluster:c,C,me@example.eu
        cluster:d,D,mine?
        cluster:e,E,"in two
        lines"
        cluster:f,F,API
        cluster:g,G,
        """);

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:a", "cluster:b", "cluster:g");
    assertThat(all.reasons())
        .hasSize(4)
        .allSatisfy(reason -> assertThat(reason).contains("It must be a text in one line"))
        .first()
        .asString()
        .startsWith("nodes/Cluster.csv, line 4, source 'me@example.eu': ");
  }

  @Test
  void quoteThatIsNeverClosedCostsItsOwnLineOnly() {
    write(CLUSTERS, "id,name\ncluster:a,\"A\ncluster:b,B\ncluster:c,\"C, \"\"c\"\"\"\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:b", "cluster:c");
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .startsWith("nodes/Cluster.csv, line 2: A quote is opened");
  }

  @Test
  void quoteThatALaterOneClosesCostsItsOwnLineOnly() {
    write(CLUSTERS, "id,name\ncluster:a,\"A\ncluster:b,B\ncluster:c,x\"C\ncluster:d,D\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:b", "cluster:d");
    assertThat(all.rejects).extracting(r -> r.origin().line()).containsExactly(2L, 4L);
  }

  @Test
  void textAfterAClosingQuoteCostsItsLine() {
    write(CLUSTERS, "id,name\n\"cluster:a\",\"A\" x\n\"cluster:b\",\"B\"\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:b");
    assertThat(all.reasons()).singleElement().asString().contains("line 2: A stray quote");
  }

  @Test
  void fieldMayHaveLineBreaks() {
    write(CLUSTERS, "id,name,description_en\ncluster:a,A,\"one\ntwo\"\ncluster:b,B,x,\n");

    Collected all = read();

    assertThat(all.nodes.getFirst().node().properties())
        .containsEntry("description_en", "one\ntwo");
    assertThat(all.reasons())
        .containsExactly("nodes/Cluster.csv, line 4: The row has 4 fields, the header 3.");
  }

  @Test
  void hugeLineCostsThatLineOnly() {
    write(CLUSTERS, "id,name\ncluster:a," + "x".repeat(5_000_000) + "\ncluster:b,B\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:b");
    assertThat(all.reasons())
        .containsExactly(
            "nodes/Cluster.csv, line 2: The line has 5000010 bytes; at most 1000000 are allowed.");
  }

  @Test
  void longFieldCostsItsRowOnlyAndItsValueIsCut() {
    write(CLUSTERS, "id,name\ncluster:a," + "x".repeat(100_001) + "\ncluster:b,B\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:b");
    assertThat(all.rejects.getFirst().value()).hasSize(200).endsWith("…");
    assertThat(all.rejects.getFirst().reason())
        .isEqualTo("The field has 100001 characters; at most 100000 are allowed.");
  }

  @Test
  void lineThatIsNoUtf8IsReadAsWindows1252() {
    Collected.write(
        folder, CLUSTERS, windows("id,name\ncluster:a,Gro\u00dfe \u20ac\ncluster:b,B\n"));

    Collected all = read();

    assertThat(all.nodes.getFirst().node().properties()).containsEntry("name", "Große €");
    assertThat(all.ids()).containsExactly("cluster:a", "cluster:b");
    assertThat(all.reasons())
        .containsExactly(
            "nodes/Cluster.csv, line 2: From here on lines are not UTF-8 and were read as"
                + " Windows-1252. Where letters are wrong, save the file as UTF-8 and import it"
                + " again.");
  }

  /** Polish letters of Windows-1250 would be western signs. */
  @Test
  void lineInOtherLettersCostsThatLineOnly() {
    byte[] polish =
        "id,name\ncluster:a,Wałbrzych\ncluster:b,B\n".getBytes(Charset.forName("windows-1250"));
    Collected.write(folder, CLUSTERS, polish);

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:b");
    assertThat(all.reasons())
        .containsExactly(
            "nodes/Cluster.csv, line 2: The line is neither UTF-8 nor Windows-1252; save the file"
                + " as UTF-8.");
  }

  @Test
  void separatorMayBeToldByTheFirstLine() {
    write("Cluster.csv", "SEP=;\r\nid;name;Country\r\ncluster:a;A, a;DE\r\ncluster:b;B;XX\r\n");

    Collected all = read();

    assertThat(all.nodes.getFirst().node().properties()).containsEntry("name", "A, a");
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .startsWith("Cluster.csv, line 4, Country 'XX'");
  }

  @Test
  void tabsMayBeSaidByTheName() {
    write("nodes/Cluster.tsv", "id\tname\ncluster:a\tA \"a\"\n");

    assertThat(read().nodes.getFirst().node().properties()).containsEntry("name", "A \"a\"");
  }

  @Test
  void emptyFileIsRefused() {
    write(CLUSTERS, "");

    assertThat(read().reasons()).singleElement().asString().contains("The file is empty");
  }

  @Test
  void binaryFileIsRefused() {
    Collected.write(
        folder, CLUSTERS, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1});

    assertThat(read().reasons()).singleElement().asString().contains("not a CSV file in UTF-8");
  }

  @Test
  void brokenGzipIsReadAsFarAsItGoes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, true)) {
      gzip.write("id,name\ncluster:a,A\n".getBytes(StandardCharsets.UTF_8));
      gzip.flush();
      gzip.write("cluster:b,B\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
    Collected.write(folder, "nodes/Cluster.csv.gz", cut);

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:a");
    assertThat(all.rejects).singleElement().extracting(Reject::kind).isEqualTo(Reject.FILE);
    assertThat(all.reasons().getFirst()).contains("cannot be read");
  }

  @Test
  void secondRowWithAnIdIsRejected() {
    write(CLUSTERS, "id,name\ncluster:a,A\ncluster:a,B\n");

    assertThat(read().reasons())
        .containsExactly(
            "nodes/Cluster.csv, line 3, id 'cluster:a': "
                + "Line 2 has the same; a row may not come twice.");
  }

  @Test
  void unknownFileNameIsRefused() {
    write("nodes/cluster.csv", "id,name\n");
    write("links/KNOWS.csv", "from,to\n");

    assertThat(read().reasons())
        .anySatisfy(r -> assertThat(r).startsWith("nodes/cluster.csv").contains("one of Cluster,"))
        .anySatisfy(r -> assertThat(r).startsWith("links/KNOWS.csv").contains("MEMBER_OF"));
  }

  @Test
  void linkMustLeadElsewhere() {
    write("links/PARTNER_OF.csv", "from,to\ncluster:a,cluster:a\n");

    assertThat(read().reasons()).singleElement().asString().contains("It must differ from from.");
  }

  @Test
  void partnershipIsOneLinkHoweverItIsWritten() {
    write("links/PARTNER_OF.csv", "from,to\ncluster:b,cluster:a\ncluster:a,cluster:b\n");

    Collected all = read();

    assertThat(all.arrows()).containsExactly("cluster:a PARTNER_OF cluster:b");
    assertThat(all.rejects).hasSize(1);
  }

  @Test
  void firmMaySupplyAnotherWithSeveralProducts() {
    write(
        "links/SUPPLIES.csv",
        "from,to,product,share\norg:a,org:b,product:x,0.5\norg:a,org:b,product:y,1.5\n"
            + "org:a,org:b,product:y,1\n");

    Collected all = read();

    assertThat(all.links).hasSize(2);
    assertThat(all.reasons())
        .containsExactly(
            "links/SUPPLIES.csv, line 3, share '1.5': It must be a number from 0 to 1, such as"
                + " 0.25.");
  }

  @Test
  void personIsRejectedWithoutTheValue() {
    write("nodes/Organisation.csv", "id,name\norg:a,\"Natural person\"\norg:b,N/A\n");

    Collected all = read();

    assertThat(all.nodes).isEmpty();
    assertThat(all.rejects).extracting(Reject::value).containsExactly("", "N/A");
    assertThat(all.rejects.getFirst().reason()).contains("only organisations are stored");
  }

  @Test
  void zipMayHoldTheFolderItself() throws IOException {
    Path zip = folder.resolve("export.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("export/nodes/Cluster.csv"));
      out.write("id,name\ncluster:a,A\n".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("export/links/PARTNER_OF.csv"));
      out.write("from,to\ncluster:a,cluster:b\n".getBytes(StandardCharsets.UTF_8));
    }

    Collected all = Collected.of(SourceFiles.name(List.of(zip)), zip);

    assertThat(all.ids()).containsExactly("cluster:a");
    assertThat(all.nodes.getFirst().node().properties()).containsEntry("source", "export");
    assertThat(all.arrows()).containsExactly("cluster:a PARTNER_OF cluster:b");
  }

  @Test
  void vocabularyAndSampleAreWithoutFault() {
    Collected vocabulary = Collected.of(Sources.vocabulary());
    Collected sample = Collected.of(Sources.sample());

    assertThat(vocabulary.rejects).isEmpty();
    assertThat(sample.rejects).isEmpty();
    assertThat(vocabulary.ids())
        .contains("ecosystem:mobility", "technology:robotics", "country:GR");
    assertThat(sample.nodes)
        .allSatisfy(item -> assertThat(item.node().properties()).containsEntry("source", "sample"));
  }

  /** So that there is a distance between any two that lie somewhere. */
  @Test
  void allPlacesOfVocabularyAndSampleHavePoints() {
    for (Source source : List.of(Sources.vocabulary(), Sources.sample())) {
      assertThat(Collected.of(source).nodes)
          .filteredOn(
              item -> item.node().label() == Label.COUNTRY || item.node().label() == Label.REGION)
          .isNotEmpty()
          .allSatisfy(
              item -> assertThat(item.node().properties()).containsKeys("latitude", "longitude"));
    }
  }

  private void write(String file, String text) {
    Collected.write(folder, file, text);
  }

  private static byte[] windows(String text) {
    return text.getBytes(Charset.forName("windows-1252"));
  }

  private Collected read() {
    return Collected.of("box", folder);
  }
}
