package eu.clustermatch.importer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who, on a handful of organisations. */
class ResolutionTest {
  private static final List<Party> OTHERS =
      List.of(
          party("x1", "GR", "Patras", "Panepistimio Patron", "UPAT"),
          party("x2", "GR", "Athina", "Ethniko Kentro Erevnas Fysikon Epistimon Demokritos"),
          party("x3", "DE", "Berlin", "Technische Universität Berlin", "TUB"),
          party("x4", "FR", "Paris", "Centre national de la recherche scientifique", "CNRS"),
          party("x5", "BG", "Sofia", "Sofia University St Kliment Ohridski"),
          party("x6", "IT", "Roma", "Università di Roma Tor Vergata"));

  @TempDir Path folder;

  @Test
  void aGreekNameAndItsTranslationAreOne() throws IOException {
    Party greek =
        party(
            "a",
            "GR",
            "Marousi",
            "ATHINA-EREVNITIKO KENTRO KAINOTOMIAS STIS TECHNOLOGIES TIS PLIROFORIAS, TON"
                + " EPIKOINONION KAI TIS GNOSIS");
    Party english =
        party(
            "b",
            "GR",
            null,
            "Athena Research and Innovation Center in Information, Communication and Knowledge"
                + " Technologies",
            "Athena Research Center");
    Comparison comparison = compare(greek, english);
    assertThat(comparison.outcome()).as(comparison.explain()).isEqualTo(Outcome.SAME);
  }

  @Test
  void scriptsDoNotMatter() throws IOException {
    Party greek = party("a", "GR", "Αθήνα", "Εθνικό Μετσόβιο Πολυτεχνείο");
    Party latin = party("b", "GR", "Athina", "Ethniko Metsovio Polytechneio");
    assertThat(compare(greek, latin).outcome()).isEqualTo(Outcome.SAME);
  }

  @Test
  void theNameAloneNeverMakesOneOfTwoCountries() throws IOException {
    Party austrian = party("a", "AT", null, "Rinigard Vermessung GmbH", "Rinigard");
    Party german = party("b", "DE", null, "Rinigard Vermessung GmbH", "Rinigard");
    assertThat(compare(austrian, german).outcome()).isNotEqualTo(Outcome.SAME);
  }

  @Test
  void aVatNumberOutweighsTheName() throws IOException {
    Party before = withVat(party("a", "BE", null, "Belgocontrol"), "BE 0206.048.091");
    Party after = withVat(party("b", "BE", null, "Skeyes"), "0206048091");
    assertThat(compare(before, after).outcome()).isEqualTo(Outcome.SAME);
  }

  @Test
  void twoVatNumbersOfOneCountryAreNeverOneByThemselves() throws IOException {
    Party one =
        withVat(party("a", "IT", "Arezzo", "Seco Elettronica SRL", "Seco"), "IT00000000001");
    Party other =
        withVat(party("b", "IT", "Arezzo", "Seco Elettronica SPA", "Seco"), "IT00000000002");
    Comparison comparison = compare(one, other);
    assertThat(comparison.outcome()).isNotEqualTo(Outcome.SAME);
  }

  @Test
  void theContributionsAddUpToTheScore() throws IOException {
    Comparison comparison =
        compare(
            party("a", "DE", "München", "Rinigard Vermessung GmbH"),
            party("b", "DE", "Munich", "Rinigard Vermessungsgesellschaft mbH", "RVG"));
    double sum = comparison.contributions().stream().mapToDouble(Contribution::contribution).sum();
    assertThat(comparison.intercept() + sum).isCloseTo(comparison.score(), within());
    assertThat(comparison.explain()).contains("both are in München");
  }

  @Test
  void wordsAreToldAsTheyAreWritten() throws IOException {
    Comparison comparison =
        compare(
            party("a", "DE", "München", "Fraunhofer-Gesellschaft Quarzwerk"),
            party("b", "DE", "München", "FRAUNHOFER Gesellschaft Quartzverk"));
    assertThat(comparison.explain())
        .contains("share Fraunhofer, Gesellschaft, Quarzwerk = Quartzverk")
        .contains("both names begin with Fraunhofer");
  }

  @Test
  void aPairIsToldOnce() throws IOException {
    List<Comparison> told = new ArrayList<>();
    try (Resolution resolution = new Resolution(folder, ResolutionModel.standard())) {
      for (Party party : OTHERS) {
        resolution.add(party);
      }
      resolution.add(party("a", "PL", "Poznań", "Uniwersytet Przyrodniczy w Poznaniu", "UPP"));
      resolution.add(party("b", "PL", "Poznan", "Uniwersytet Przyrodniczy w Poznaniu", "UPP"));
      resolution.run(_ -> true, told::add, () -> {});
    }
    assertThat(told)
        .filteredOn(comparison -> comparison.outcome() == Outcome.SAME)
        .singleElement()
        .satisfies(
            same -> assertThat(Set.of(same.a().id(), same.b().id())).isEqualTo(Set.of("a", "b")));
  }

  private Comparison compare(Party a, Party b) throws IOException {
    try (Resolution resolution = new Resolution(folder, ResolutionModel.standard())) {
      for (Party party : OTHERS) {
        resolution.add(party);
      }
      resolution.add(a);
      resolution.add(b);
      Comparison comparison = resolution.compare(OTHERS.size(), OTHERS.size() + 1);
      Comparison turned = resolution.compare(OTHERS.size() + 1, OTHERS.size());
      assertThat(turned.score()).isCloseTo(comparison.score(), within());
      return comparison;
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private static Party party(String id, String country, @Nullable String city, String... names) {
    return Party.of(id, List.of(names), country, city);
  }

  private static Party withVat(Party party, String vat) {
    return new Party(
        party.id(), party.names(), party.country(), null, party.city(), null, vat, null, Set.of());
  }
}
