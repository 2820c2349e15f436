package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacilitiesTest {
  private static final String LIST = "country,name,address,sector,lat,lng\n";

  @TempDir Path folder;

  @Test
  void siteOfAListHasAnIdOfItsOwnWordsWhateverTheirCase() {
    Collected all =
        read(
            LIST
                + "ES,Tejidos Ejemplo,\"Calle 1, Sabadell\",Apparel,41.5,2.1\n"
                + "Spanien,TEJIDOS EJEMPLO,Calle 1 Sabadell,Apparel,41.5,2.1\n");

    assertThat(all.rejects).isEmpty();
    NodeItem site = all.nodes.getFirst();
    assertThat(site.node().id()).matches("oshub:[0-9a-f]{16}");
    assertThat(site.node().properties())
        .isEqualTo(
            Map.of(
                "name", "Tejidos Ejemplo",
                "latitude", 41.5,
                "longitude", 2.1,
                "sector", "Apparel",
                "roles", List.of("company"),
                "size", "unknown",
                "source", "oshub"));
    assertThat(site.owned()).doesNotContain("size");
    assertThat(all.arrows())
        .containsExactly(
            site.node().id() + " LOCATED_IN country:ES",
            site.node().id() + " ACTIVE_IN ecosystem:textile");
  }

  @Test
  void downloadedListHasNumbers() {
    Collected all =
        read(
            "os_id,name,address,country_code,country_name,lat,lng,sector\n"
                + "ES2024001AB,Tejidos,Calle 1,ES,Spain,41.5,2.1,Apparel\n");

    assertThat(all.ids()).contains("oshub:ES2024001AB");
  }

  @Test
  void registerNamesActivitiesByTheirTitles() {
    Collected all =
        read(
            """
            FacilityReportID;FacilityName;City;CountryName;latitude;longitude;NACEMainEconomicActivityName
            11;Kalkwerk;Wien;Austria;48.2;16.3;Manufacture of cement
            12;Something;Wien;Austria;48.2;16.3;Fortune telling
            """);

    assertThat(all.arrows())
        .containsExactly(
            "eprtr:11 LOCATED_IN country:AT",
            "eprtr:11 ENGAGED_IN nace:23.51",
            "eprtr:12 LOCATED_IN country:AT");
    assertThat(all.nodes.getLast().node().properties())
        .containsEntry("activity", "Fortune telling");
  }

  @Test
  void chemicalParkIsAPlaceAndNoCompany() {
    Collected all = read("latitude;longitude;FacilityName;Country\n48.3;14.3;Chemiepark;Austria\n");

    assertThat(all.nodes.getFirst().node().properties())
        .containsEntry("source", "chemical-park")
        .doesNotContainKey("roles");
  }

  @Test
  void badRowsAreRejected() {
    Collected all =
        read(
            LIST
                + "Utopia,A,x,Apparel,1,1\n"
                + "ES,B,x,Apparel,91,1\n"
                + "ES,,x,Apparel,1,1\n"
                + "ES,Not available,x,Apparel,1,1\n");

    assertThat(all.nodes).isEmpty();
    assertThat(all.rejects)
        .extracting(r -> r.origin().line() + " " + r.field() + " " + r.value())
        .containsExactly("2 country Utopia", "3 lat 91", "4 name ", "5 name Not available");
  }

  private Collected read(String text) {
    try {
      Collected all = new Collected();
      Path file = Collected.write(folder, "f.csv", text);
      SourceFiles.find("test", List.of(file)).sources().getFirst().read(all);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
