package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook as a cluster manager fills it, in German and English. */
class MessyWorkbookTest {
  private static final String MEMBERS = "members.xlsx#Mitglieder";

  @TempDir Path folder;
  private Collected all;

  @BeforeEach
  void read() throws IOException {
    write(folder.resolve("members.xlsx"));
    all = Collected.of("members", folder);
  }

  @Test
  void whatCameIn() {
    assertThat(all.ids())
        .containsExactly(
            "cluster:optik-bb",
            "cluster:members-de-autocluster-sud",
            "org:members-de-lichtblick-optik-gmbh",
            "offer:org_members-de-lichtblick-optik-gmbh_lens-grinding",
            "org:members-at-alpine-lenses",
            "org:members-fr-societe-d-optique",
            "org:members-de-zweideutig-kg",
            "org:members-de-messtechnik-nord-ag",
            "country:AT",
            "country:DE",
            "country:FR",
            "nuts:DE4",
            "nuts:DE40",
            "skill:lens-grinding")
        .doesNotHaveDuplicates();
  }

  @Test
  void cellsAreReadAsTheirValues() {
    assertThat(properties("org:members-de-lichtblick-optik-gmbh"))
        .isEqualTo(
            Map.of(
                "name", "Lichtblick Optik GmbH",
                "name_de", "Lichtblick Optik GmbH",
                "name_en", "Lichtblick Optics",
                "website", "http://www.lichtblick.example",
                "size", "small",
                "vat", "DE123456789",
                "latitude", 52.4,
                "longitude", 14.6,
                "source", "members"));
    assertThat(properties("cluster:optik-bb")).containsEntry("founded", 2007L);
  }

  @Test
  void linksStandInTheMembersRows() {
    assertThat(all.arrows())
        .containsExactly(
            "nuts:DE4 WITHIN country:DE",
            "nuts:DE40 WITHIN nuts:DE4",
            "cluster:optik-bb LOCATED_IN nuts:DE40",
            "cluster:optik-bb ACTIVE_IN ecosystem:electronics",
            "cluster:members-de-autocluster-sud LOCATED_IN country:DE",
            "cluster:members-de-autocluster-sud PARTNER_OF cluster:optik-bb",
            "org:members-de-lichtblick-optik-gmbh LOCATED_IN country:DE",
            "org:members-de-lichtblick-optik-gmbh OFFERS"
                + " offer:org_members-de-lichtblick-optik-gmbh_lens-grinding",
            "offer:org_members-de-lichtblick-optik-gmbh_lens-grinding ABOUT skill:lens-grinding",
            "org:members-de-lichtblick-optik-gmbh MEMBER_OF cluster:optik-bb",
            "org:members-de-lichtblick-optik-gmbh APPLIES technology:photonics",
            "org:members-de-lichtblick-optik-gmbh APPLIES technology:robotics",
            "org:members-at-alpine-lenses LOCATED_IN country:AT",
            "org:members-at-alpine-lenses MEMBER_OF cluster:members-de-autocluster-sud",
            "org:members-at-alpine-lenses ENGAGED_IN nace:26.70",
            "org:members-fr-societe-d-optique LOCATED_IN country:FR",
            "org:members-fr-societe-d-optique MEMBER_OF cluster:optik-bb",
            "org:members-de-zweideutig-kg LOCATED_IN country:DE",
            "org:members-de-zweideutig-kg MEMBER_OF cluster:optik-bb",
            "org:members-de-messtechnik-nord-ag LOCATED_IN country:DE");
  }

  @Test
  void membershipBeginsOnTheDateHoweverItWasWritten() {
    assertThat(all.links.stream().filter(l -> l.kind().equals("MEMBER_OF")))
        .extracting(link -> link.properties().get("validFrom"))
        .containsExactly(
            LocalDate.of(2019, 12, 31), LocalDate.of(2021, 3, 15), LocalDate.of(2020, 5, 1), null);
  }

  @Test
  void whatWasRejectedAndInWhichWords() {
    assertThat(all.reasons())
        .containsExactly(
            MEMBERS
                + ", line 4, Ansprechpartner: This column is about persons and was left out; only"
                + " organisations are stored.",
            MEMBERS
                + ", line 4, Bemerkung: This column is unknown and was left out; the template says"
                + " which there are.",
            MEMBERS + ", line 9, Name (DE): It may not be empty.",
            MEMBERS
                + ", line 10, Name (DE): This is a person or a sole trader by its name; only"
                + " organisations are stored.",
            MEMBERS
                + ", line 11, Land / Country 'Absurdistan': It must be a country: its ISO code,"
                + " such as DE, or its name in a language of the EU.",
            MEMBERS
                + ", line 12, Mitglied seit '03/04/2019': It may be read in two ways; please write"
                + " 2019-04-03 or 2019-03-04, whichever is meant. The rest of the row was taken.",
            MEMBERS
                + ", line 13, USt-IdNr. '=UPPER(\"de\")': The formula has no stored result; please"
                + " open and save the workbook in a spreadsheet program, or write the value.",
            MEMBERS + ", line 14, Breitengrad '#DIV/0!': The cell holds an error, not a value.",
            MEMBERS
                + ", line 15, Name (DE) 'Lichtblick Optik GmbH': Line 6 has the same name and"
                + " country; if they are two, please give each an id of its own.",
            MEMBERS
                + ", line 16, Cluster 'Autocluster Nord': No cluster of this name is in this import"
                + " or the store; please write its id, such as cluster:gaia, or add it to the sheet"
                + " Clusters.",
            MEMBERS
                + ", line 16, Technologien 'Zauberei': It must be one of Advanced manufacturing;"
                + " Advanced materials; Artificial intelligence; Augmented and virtual reality; Big"
                + " data; Blockchain; Cloud computing; Connectivity; Industrial biotechnology;"
                + " Internet of things; Micro- and nanoelectronics; Mobility technologies;"
                + " Nanotechnology; Photonics; Robotics; Security, or an id.");
  }

  @Test
  void secondImportOfTheSameSheetSaysTheSame() {
    Collected again = Collected.of("members", folder);

    assertThat(again.ids()).isEqualTo(all.ids());
    assertThat(again.arrows()).isEqualTo(all.arrows());
  }

  private Map<String, Object> properties(String id) {
    return all.nodes.stream()
        .filter(item -> item.node().id().equals(id))
        .findFirst()
        .orElseThrow()
        .node()
        .properties();
  }

  private void write(Path file) throws IOException {
    Path unsaved = folder.resolve("unsaved");
    try (OutputStream out = Files.newOutputStream(unsaved)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      clusters(workbook.newWorksheet("Clusters"));
      members(workbook.newWorksheet("Mitglieder"));
      row(workbook.newWorksheet("Read me"), 1, "Please mail it back by Friday.");
      workbook.finish();
    }
    storeResults(unsaved, file);
    Files.delete(unsaved);
  }

  private static void clusters(Worksheet sheet) {
    row(sheet, 1, "ID", "Name", "Country", "NUTS", "Founded", "Ecosystem", "Partners");
    row(sheet, 2, "cluster:optik-bb", "Optik BB ", "DE", "de40", 2007, "Elektronik");
    row(sheet, 3, "", "Autocluster Süd", "Allemagne", "", "", "", "optik bb");
  }

  private static void members(Worksheet sheet) {
    row(sheet, 1, "Mitgliederliste 2024 / List of members 2024");
    sheet.range(0, 0, 0, 9).merge();
    row(sheet, 2, "Stand: 1. März");
    row(
        sheet,
        4,
        "Name (DE)",
        "Name (EN)",
        "Land / Country",
        "Cluster",
        "Mitglied seit",
        "Ansprechpartner",
        "Technologien",
        "Web",
        "Größe",
        "USt-IdNr.",
        "Breitengrad",
        "NACE",
        "Skills",
        "Bemerkung",
        "Längengrad");
    row(
        sheet,
        6,
        "Lichtblick Optik GmbH\u00a0 ",
        "Lichtblick Optics",
        "Deutschland ",
        "Optik BB",
        "31.12.2019",
        "Erika Mustermann",
        "Photonik; robotics",
        "www.lichtblick.example",
        "Small");
    sheet.formula(5, 9, "CONCATENATE(\"DE\",123456789)");
    sheet.value(5, 10, 52.4);
    sheet.value(5, 14, 14.6);
    sheet.value(5, 12, "Lens grinding");
    row(sheet, 7, "", "Alpine Lenses", "Österreich", "AUTOCLUSTER SÜD");
    sheet.value(6, 4, LocalDate.of(2021, 3, 15));
    sheet.style(6, 4).format("dd.mm.yyyy").set();
    row(sheet, 8, "Société d’Optique", "", "Frankreich", "cluster:optik-bb", "1. Mai 2020");
    sheet.value(6, 11, "C26.70");
    row(sheet, 9, "  ", "", "DE", "Optik BB");
    row(sheet, 10, "Privatperson", "", "DE", "Optik BB");
    row(sheet, 11, "Nirgendwo AG", "", "Absurdistan", "Optik BB");
    row(sheet, 12, "Zweideutig KG", "", "DE", "Optik BB", "03/04/2019");
    row(sheet, 13, "Formel GmbH", "", "DE");
    sheet.formula(12, 9, "UPPER(\"de\")");
    row(sheet, 14, "Fehler GmbH", "", "DE");
    sheet.formula(13, 10, "1/0");
    row(sheet, 15, "LICHTBLICK Optik GmbH", "", "DE");
    sheet.value(14, 0, "Lichtblick Optik GmbH");
    row(sheet, 16, "Messtechnik Nord AG", "", "Germany", "Autocluster Nord", "", "", "Zauberei");
    row(sheet, 30, "   ", " ");
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Integer number) {
        sheet.value(row - 1, i, number);
      } else if (!cells[i].equals("")) {
        sheet.value(row - 1, i, cells[i].toString());
      }
    }
  }

  /** Spreadsheet programs store the results of formulas, which the writer does not. */
  private static void storeResults(Path unsaved, Path saved) throws IOException {
    try (ZipFile from = new ZipFile(unsaved.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(saved))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        to.write(
            text.replaceFirst(
                    "<c r=\"J6\"([^>]*)>(<f>CONCATENATE.*?</f>)",
                    "<c r=\"J6\"$1 t=\"str\">$2<v>DE123456789</v>")
                .replaceFirst(
                    "<c r=\"K14\"([^>]*)>(<f>1/0</f>)", "<c r=\"K14\"$1 t=\"e\">$2<v>#DIV/0!</v>")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
