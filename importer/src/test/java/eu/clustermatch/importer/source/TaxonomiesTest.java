package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classifications and what else is known by its official columns, a few rows each. */
class TaxonomiesTest {
  @TempDir Path folder;

  @Test
  void naceHasTitlesInAllLanguagesAndWhatIsAbove() {
    Collected all =
        read(
            "nace",
            """
            level\tcode\ten\tde
            1\tC\tMANUFACTURING OF Ä THINGS\tVERARBEITENDES GEWERBE
            2\t26\tAnother\tAnderes Gewerbe
            4\t27.20\tManufacture of batteries\tHerstellung von Batterien
            """);

    assertThat(all.rejects).isEmpty();
    assertThat(properties(all, "nace:C"))
        .containsEntry("name", "Manufacturing of ä things")
        .containsEntry("name_de", "Verarbeitendes Gewerbe");
    assertThat(properties(all, "nace:27.20"))
        .containsEntry("name_de", "Herstellung von Batterien")
        .containsEntry("source", "nace");
    assertThat(all.arrows())
        .containsExactlyInAnyOrder(
            "nace:26 BROADER nace:C",
            "nace:27.20 BROADER nace:27.2",
            "nace:27.2 BROADER nace:27",
            "nace:27 BROADER nace:C");
    assertThat(node(all, "nace:27.2").owned()).isEmpty();
  }

  @Test
  void naceIsMendedWhereColumnsSpilled() {
    Collected all =
        read(
            "nace",
            """
            level\tcode\tde\ten\tel\tno\tru
            1\tF\tBAU\tC0ONSTRUCTION\tΚΑΤΑΣΚΕΥΕΣANLEGGSVIRKSOMHET\tBYGGE- OG ANLEGGSVIRKSOMHET\tProblem statement
            3\t41.2\tX\tX\tΟι κατασκευές\tY\tДа
            """);

    assertThat(properties(all, "nace:F"))
        .containsEntry("name_en", "Construction")
        .containsEntry("name_el", "Κατασκευές")
        .doesNotContainKey("name_ru");
    assertThat(properties(all, "nace:41.2")).containsEntry("name_ru", "Да");
  }

  @Test
  void naceNotesDescribeAndKeepWhatIsExcludedApart() {
    Collected all =
        read(
            "nace",
            """
            code,lang,includes,includes_also,excludes,isic4
            27.20,en,This class includes batteries.,And recycling.,not chargers,2720
            27.20,de,Batterien.,,,2720
            """);

    assertThat(properties(all, "nace:27.20"))
        .containsEntry("description_en", "This class includes batteries.\n\nAnd recycling.")
        .containsEntry("excludes_en", "not chargers")
        .containsEntry("description_de", "Batterien.");
    assertThat(node(all, "nace:27.20").owned()).doesNotContain("name");
  }

  @Test
  void codeThatIsNoneIsRejected() {
    assertThat(read("nace", "level\tcode\ten\tde\n5\t27.201\tX\tY\n").reasons())
        .singleElement()
        .asString()
        .contains("line 2, code '27.201'");
  }

  @Test
  void cpvGoesToTheNearestCodeThatIsThere() {
    Collected all =
        read(
            "cpv",
            """
            code\tde\ten\tga
            31000000\tElektrische Geräte\tElectrical machinery\tElectrical machinery
            31700000\tElektronik\tElectronic\tElectronic
            31712300-4\t"Ethernet"-Karten\tCards for 5" boards\tCards for 5" boards
            """);

    assertThat(all.rejects).isEmpty();
    assertThat(properties(all, "cpv:31712300"))
        .containsEntry("name", "Cards for 5\" boards")
        .containsEntry("name_en", "Cards for 5\" boards")
        .containsEntry("name_de", "\"Ethernet\"-Karten")
        .doesNotContainKey("name_ga");
    assertThat(all.arrows())
        .containsExactly("cpv:31700000 BROADER cpv:31000000", "cpv:31712300 BROADER cpv:31700000");
  }

  @Test
  void nutsLiesWithinUpToTheCountry() {
    Collected all = read("nuts", "code\tde\ten\nEL\tElláda\tElláda\nEL301\tAthen\tAthína\n");

    assertThat(all.rejects).isEmpty();
    assertThat(properties(all, "nuts:EL301")).containsEntry("name", "Athína").hasSize(2);
    assertThat(all.arrows())
        .containsExactlyInAnyOrder(
            "nuts:EL301 WITHIN nuts:EL30",
            "nuts:EL30 WITHIN nuts:EL3",
            "nuts:EL3 WITHIN country:GR");
    assertThat(properties(all, "country:GR")).containsEntry("name", "Greece");
    assertThat(node(all, "country:GR").owned()).isEmpty();
  }

  @Test
  void nutsAsYamlKnowsNorwayAndGivesWayToTables() {
    Collected all =
        read(
            "nuts",
            """
            - Country code: NO
              NUTS Code: NO0
              NUTS label: Norge
              NUTS level: 1
            - Country code: QQ
              NUTS Code: QQ1
              NUTS label: Nowhere
              NUTS level: 1
            """,
            "CNTR_CODE,NUTS_ID,NAME_LATN,NUTS_NAME\nNO,NO0,Norge,Noreg\n");

    assertThat(properties(all, "nuts:NO0")).containsEntry("name", "Noreg");
    assertThat(all.arrows()).containsExactly("nuts:NO0 WITHIN country:NO");
    assertThat(all.reasons()).singleElement().asString().contains("line 5", "QQ1");
  }

  @Test
  void harmonizedSystemHasNoTotal() {
    Collected all =
        read(
            "hs",
            """
            section,hscode,description,parent,level
            I,01,Animals; live,TOTAL,2
            I,0101,Horses,01,4
            TOTAL,TOTAL,Total,TOTAL,5
            """);

    assertThat(all.ids()).containsExactly("hs:01", "hs:0101");
    assertThat(all.arrows()).containsExactly("hs:0101 BROADER hs:01");
  }

  @Test
  void nearnessOfProductsIsStoredOnceAndMarkedInferred() {
    Collected all =
        read(
            "sitc",
            "code,desc\n0,Food\n0013,....Swine\n",
            "a,b,proximity\n0113,0013,0.41\n0013,0113,0.41\n0013,0014,1.5\n");

    assertThat(properties(all, "sitc:0013")).containsEntry("name_en", "Swine");
    assertThat(all.arrows())
        .contains("sitc:0013 CAPABILITY_NEAR sitc:0113", "sitc:0013 BROADER sitc:001")
        .doesNotContain("sitc:0113 CAPABILITY_NEAR sitc:0013");
    assertThat(all.links.stream().filter(l -> l.properties().containsKey("degree")).toList())
        .singleElement()
        .satisfies(link ->
            assertThat(link.properties())
                .isEqualTo(Map.of("degree", 0.41, "inferred", true, "source", "product-space")));
    assertThat(all.reasons()).singleElement().asString().contains("proximity '1.5'");
  }

  @Test
  void sciencesAreKnownWithAllAboveThemAndTagProjects() {
    Collected all =
        read(
            "euroscivoc",
            """
            projectID,euroSciVocCode,euroSciVocPath,euroSciVocTitle
            101,/27/79,"/agricultural sciences/agricultural, or bio-, technology",technology
            102,/27/79,/agricultural sciences,technology
            """);

    assertThat(all.ids()).containsExactly("euroscivoc:27", "euroscivoc:79", "cordis-project:101");
    assertThat(all.arrows())
        .containsExactly(
            "euroscivoc:79 BROADER euroscivoc:27", "cordis-project:101 ADDRESSES euroscivoc:79");
    assertThat(all.links.getLast().properties())
        .isEqualTo(Map.of("source", "cordis", "taggedBy", "euroscivoc"));
    assertThat(node(all, "cordis-project:101").owned()).isEmpty();
    assertThat(all.reasons()).singleElement().asString().contains("as many parts");
  }

  @Test
  void shareOfAFlowIsOfTheReceivingOutput() {
    Collected all =
        read(
            "wiod",
            """
            from_country,from_industry,to_country,to_industry,musd
            DEU,c12,ROM,c15,25
            RoW,c2,DEU,c12,10
            DEU,c12,DEU,c12,900
            """,
            "country,industry,output_musd\nDEU,c12,800\nROM,c15,100\n");

    assertThat(properties(all, "wiod:ROM.c15"))
        .isEqualTo(
            Map.of(
                "name", "Transport equipment, Romania",
                "name_en", "Transport equipment, Romania",
                "country", "RO",
                "source", "wiod"));
    assertThat(properties(all, "wiod:RoW.c2")).doesNotContainKey("country");
    assertThat(all.arrows())
        .containsExactly("wiod:DEU.c12 INPUT_TO wiod:ROM.c15", "wiod:RoW.c2 INPUT_TO wiod:DEU.c12");
    assertThat(all.links.getFirst().properties())
        .isEqualTo(Map.of("share", 0.25, "millionUsd", 25.0, "source", "wiod"));
    assertThat(all.reasons()).singleElement().asString().contains("musd '900'", "800");
  }

  @Test
  void flowsWithoutOutputsHaveNoShare() {
    Collected all =
        read("wiod", "from_country,from_industry,to_country,to_industry,musd\nDEU,c1,DEU,c2,25\n");

    assertThat(all.links.getFirst().properties())
        .isEqualTo(Map.of("millionUsd", 25.0, "source", "wiod"));
  }

  private static Map<String, Object> properties(Collected all, String id) {
    return node(all, id).node().properties();
  }

  private static NodeItem node(Collected all, String id) {
    return all.nodes.stream().filter(n -> n.node().id().equals(id)).findFirst().orElseThrow();
  }

  /** Reads the files, which must all be of one format with this name. */
  private Collected read(String source, String... texts) {
    List<Path> files =
        Arrays.stream(texts)
            .map(text ->
                Collected.write(folder, Integer.toUnsignedString(text.hashCode()) + ".txt", text))
            .toList();
    try {
      Collected all = new Collected();
      SourceFiles.Found found = SourceFiles.find("test", files);
      assertThat(found.sources()).singleElement().extracting(Source::name).isEqualTo(source);
      found.sources().getFirst().read(all);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
