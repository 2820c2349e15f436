package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CordisTest {
  private static final String PROJECTS =
      """
      "id";"acronym";"status";"title";"startDate";"endDate";"totalCost";"topics";"legalBasis";"fundingScheme";"objective"
      "101";"CELL";"SIGNED";"Cells; and more";"2023-01-01";"2025-12-31";"1000,5";"HORIZON-1";"HORIZON.2.5";"RIA";"Two
      lines"
      """;
  private static final String HEADER =
      """
      "projectID";"organisationID";"vatNumber";"name";"SME";"activityType";"country";"nutsCode";\
      "organizationURL";"contactForm";"contentUpdateDate";"role";"ecContribution"
      """;
  private static final String GREEK =
      """
      "101";"7";"EL1";"OLD NAME";"true";"PRC";"EL";"EL301";"www.x.gr";"https://c/7";"2023-01-01 00:00:00";"coordinator";"12.5"
      """;
  private static final String GREEK_LATER =
      """
      "102";"7";"EL1";"NEW NAME";"true";"PRC";"EL";"";"";"https://c/8";"2024-01-01 00:00:00";"participant";""
      """;

  @TempDir Path folder;

  @Test
  void officialFilesAreReadByTheirHeaders() {
    Collected all = read(write("p.csv", PROJECTS), write("o.csv", HEADER + GREEK));

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids())
        .containsExactly(
            "country:GR", "nuts:EL3", "nuts:EL30", "nuts:EL301", "cordis:7", "cordis-project:101");
    assertThat(properties(all, "cordis:7"))
        .isEqualTo(
            Map.of(
                "name", "OLD NAME",
                "roles", List.of("company"),
                "website", "http://www.x.gr",
                "sme", true,
                "size", "unknown",
                "source", "cordis"));
    assertThat(properties(all, "cordis-project:101"))
        .containsEntry("title_en", "Cells; and more")
        .containsEntry("abstract_en", "Two\nlines")
        .containsEntry("budget", 1000.5)
        .containsEntry("start", LocalDate.of(2023, 1, 1))
        .containsEntry("topic", "HORIZON-1")
        .containsEntry("programme", "HORIZON.2.5")
        .containsEntry("fundingScheme", "RIA");
    assertThat(all.arrows())
        .containsExactly(
            "nuts:EL3 WITHIN country:GR",
            "nuts:EL30 WITHIN nuts:EL3",
            "nuts:EL301 WITHIN nuts:EL30",
            "cordis:7 LOCATED_IN nuts:EL301",
            "cordis:7 TOOK_PART_IN cordis-project:101");
    assertThat(all.links.getLast().properties())
        .isEqualTo(
            Map.of(
                "role",
                "coordinator",
                "contribution",
                12.5,
                "validFrom",
                LocalDate.of(2023, 1, 1),
                "validTo",
                LocalDate.of(2025, 12, 31),
                "source",
                "cordis"));
  }

  @Test
  void contactsAreNotRead() {
    Collected all = read(write("o.csv", HEADER + GREEK));

    assertThat(all.nodes.toString() + all.links).doesNotContain("https://c");
  }

  @Test
  void numbersAndPlacesByWhichAnOrganisationIsKnown() {
    Collected all =
        read(
            write(
                "o.csv",
                """
                projectID,projectAcronym,organisationID,vatNumber,name,shortName,SME,activityType,\
                city,country,nutsCode,geolocation,organizationURL,contentUpdateDate,role,ecContribution
                1,CELL,7,PT 501494170,INSTITUTO HIDROGRAFICO,IH,,REC,Lisboa,PT,,"38.7,-9.13",,,participant,
                1,CELL,8,ES12345678Z,SOMEBODY,,,PRC,Madrid,ES,,"nowhere",,,participant,
                """));

    assertThat(properties(all, "cordis:7"))
        .containsEntry("shortName", "IH")
        .containsEntry("city", "Lisboa")
        .containsEntry("vat", "PT501494170")
        .containsEntry("latitude", 38.7)
        .containsEntry("longitude", -9.13);
    assertThat(properties(all, "cordis:8")).doesNotContainKeys("vat", "latitude", "shortName");
    assertThat(properties(all, "cordis-project:1")).containsEntry("acronym", "CELL");
    assertThat(all.nodes.getLast().owned()).isEmpty();
  }

  @Test
  void overlappingDownloadsAreJoined() {
    Path official = write("p.csv", PROJECTS);
    Path titles =
        write(
            "t.csv",
            """
            title,acronym,toa,id,topic_code,topic_descr
            Other words,CELL,IA,101,OLD-1,Cells for all
            Only here,ONLY,RIA,102,OLD-2,
            """);
    Path topics =
        write("topics.csv", "projectID,topic,title\n101,X,Not this\n103,NEW-1,About batteries\n");
    Collected all = read(official, titles, topics);

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids())
        .containsExactlyInAnyOrder(
            "cordis-project:101", "cordis-project:102", "cordis-project:103");
    assertThat(properties(all, "cordis-project:101"))
        .containsEntry("title_en", "Cells; and more")
        .containsEntry("topic", "HORIZON-1")
        .containsEntry("topicText_en", "Cells for all");
    assertThat(properties(all, "cordis-project:102")).containsEntry("title_en", "Only here");
    assertThat(properties(all, "cordis-project:103"))
        .isEqualTo(Map.of("topic", "NEW-1", "topicText_en", "About batteries", "source", "cordis"));
  }

  @Test
  void participationsOfSeveralFilesAreJoined() {
    Collected all =
        read(
            write("o.csv", HEADER + GREEK.replace("12.5", "")),
            write(
                "s.csv",
                "project_id,pic,role,type,country,contribution\n101,7,participant,PRC,EL,99.0\n"));

    assertThat(all.rejects).isEmpty();
    assertThat(all.links.getLast().properties())
        .containsEntry("role", "coordinator")
        .containsEntry("contribution", 99.0);
  }

  @Test
  void createdPlacesAreDefaultsThatOverwriteNothing() {
    Collected all = read(write("o.csv", HEADER + GREEK));

    assertThat(all.nodes.getFirst().node().properties()).containsEntry("name", "Greece");
    assertThat(all.nodes.getFirst().owned()).isEmpty();
  }

  @Test
  void rowsOfOneOrganisationJoinInAnyOrder() {
    Map<String, Object> joined =
        properties(read(write("a.csv", HEADER + GREEK + GREEK_LATER)), "cordis:7");

    assertThat(joined)
        .containsEntry("name", "NEW NAME")
        .containsEntry("website", "http://www.x.gr");
    assertThat(properties(read(write("b.csv", HEADER + GREEK_LATER + GREEK)), "cordis:7"))
        .isEqualTo(joined);
  }

  @Test
  void sharedLayoutsAreReadInAnyOrder() {
    List<Path> files =
        new ArrayList<>(
            List.of(
                write(
                    "a.csv",
                    """
                    id,rcn,acronym,title,topic_code,topic_descr,action_type,start_date,end_date,total_cost
                    1,9,ONE,Title,T-1,About one,RIA,2016-01-01,2018-12-31,5.0
                    """),
                write(
                    "b.csv",
                    """
                    project_id,pic,role,type,country,contribution
                    1,7,participant,HES,UK,
                    1,8,participant,OTH,,1.0
                    """),
                write(
                    "c.csv",
                    """
                    pic,name,type,country,url,nuts3,sme
                    7,SEVEN,REC,UK,,-,
                    """)));
    Collected all = read(files.toArray(Path[]::new));
    Collections.reverse(files);

    assertThat(all.rejects).isEmpty();
    assertThat(properties(all, "cordis:7"))
        .containsEntry("roles", List.of("research"))
        .containsEntry("name", "SEVEN");
    assertThat(properties(all, "cordis:8")).doesNotContainKeys("roles", "name", "sme");
    assertThat(properties(all, "cordis-project:1")).containsEntry("topicText_en", "About one");
    assertThat(all.arrows())
        .containsExactly(
            "cordis:7 LOCATED_IN country:GB",
            "cordis:7 TOOK_PART_IN cordis-project:1",
            "cordis:8 TOOK_PART_IN cordis-project:1");
    assertThat(read(files.toArray(Path[]::new)).nodes).isEqualTo(all.nodes);
  }

  @Test
  void otherNamesBelongToTheOrganisationThatBoreThem() {
    Path names =
        write(
            "names.csv",
            """
            pic,name,short_name,type,country,city,postcode,url,src
            7,OLD NAME,ON,PRC,EL,ATHINA,,,cordis2017
            7,NEW NAME,,PRC,EL,ATHINA,,,cordis2023
            8,ONLY HERE INSTITUTE,OHI,REC,AT,WIEN,,,cordis2023
            8,ONLY HERE INSTITUTE,,REC,AT,WIEN,,,cp2014
            9,Jan Testowski,,PRC,PL,,,,cp2014
            x,NOBODY'S,,,,,,,cp2014
            """);
    Collected all = read(write("o.csv", HEADER + GREEK), names);

    assertThat(properties(all, "cordis:7"))
        .containsEntry("name", "OLD NAME")
        .containsEntry("alsoNamed", List.of("NEW NAME", "OLD NAME"));
    assertThat(properties(all, "cordis:8"))
        .isEqualTo(
            Map.of(
                "name",
                "ONLY HERE INSTITUTE",
                "shortName",
                "OHI",
                "alsoNamed",
                List.of("ONLY HERE INSTITUTE"),
                "size",
                "unknown",
                "source",
                "cordis"));
    assertThat(all.rejects)
        .extracting(r -> r.origin().line() + " " + r.field() + " " + r.value())
        .containsExactly("6 name ", "7 pic x");
  }

  @Test
  void aPersonsNameAmongThemCostsItsRowOnly() {
    Path names =
        write(
            "names.csv",
            """
            pic,name,short_name,type,country,city,postcode,url,src
            7,Jan Testowski,,PRC,PL,,,,cp2014
            """);
    Collected all = read(write("o.csv", HEADER + GREEK), names);

    assertThat(properties(all, "cordis:7")).doesNotContainKey("alsoNamed");
    assertThat(all.rejects).hasSize(1);
  }

  @Test
  void namesAloneSpeakForNothingElse() {
    Collected all =
        read(
            write(
                "names.csv",
                "pic,name,short_name,type,country,city,postcode,url,src\n"
                    + "7,OLD NAME,,PRC,EL,ATHINA,,,cordis2017\n"));

    assertThat(all.nodes.getFirst().owned()).containsExactlyInAnyOrder("alsoNamed", "source");
    assertThat(all.links).isEmpty();
  }

  @Test
  void zipMayHoldFilesOfOtherKinds() throws IOException {
    Path zip = folder.resolve("cordis.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "project.csv", PROJECTS);
      entry(out, "webLink.csv", "\"id\";\"physUrl\"\n\"1\";\"x\"\n");
      entry(
          out,
          "topics.csv",
          "\"projectID\";\"topic\";\"title\"\n\"101\";\"HORIZON-1\";\"Batteries\"\n");
    }

    Collected all = read(zip);

    assertThat(all.rejects).isEmpty();
    assertThat(properties(all, "cordis-project:101")).containsEntry("topicText_en", "Batteries");
  }

  @Test
  void missingColumnRefusesTheFile() {
    assertThat(read(write("o.csv", "projectID,organisationID,name\n1,7,X\n")).reasons())
        .singleElement()
        .asString()
        .contains("SME and activityType", "is missing");
  }

  @Test
  void badCellsRejectTheirRows() {
    Collected all =
        read(
            write(
                "o.csv",
                HEADER
                    + GREEK.replace("\"7\"", "\"seven\"")
                    + GREEK.replace("12.5", "12.5.0")
                    + GREEK.replace("OLD NAME", "Private individual").replace("\"7\"", "\"8\"")
                    + GREEK
                    + GREEK),
            write(
                "p.csv",
                PROJECTS
                    + PROJECTS.lines().skip(1).toList().getFirst().replace("2023-01-01", "1/2/2023")
                    + "\"\n"));

    assertThat(all.rejects)
        .extracting(r -> r.origin().line() + " " + r.field() + " " + r.value())
        .containsExactly(
            "2 organisationID seven",
            "3 ecContribution 12.5.0",
            "4 name ",
            "6 organisationID 7",
            "4 startDate 1/2/2023");
    assertThat(all.arrows()).endsWith("cordis:7 TOOK_PART_IN cordis-project:101");
  }

  @Test
  void codeOfNoCountryIsLeftToTheStore() {
    Collected all = read(write("o.csv", HEADER + GREEK.replace("\"EL\";\"EL301\"", "\"ZZ\";\"\"")));

    assertThat(all.ids()).containsExactly("cordis:7", "cordis-project:101");
    assertThat(all.arrows()).contains("cordis:7 LOCATED_IN country:ZZ");
  }

  private static Map<String, Object> properties(Collected all, String id) {
    return all.nodes.stream()
        .filter(item -> item.node().id().equals(id))
        .findFirst()
        .orElseThrow()
        .node()
        .properties();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String file, String text) {
    return Collected.write(folder, file, text);
  }

  private static Collected read(Path... files) {
    return Collected.of("cordis", files);
  }
}
