package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was rejected, copied out, mended and read alone. */
class MendFilesTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void where() {
    out = folder.resolve("box-to-mend");
  }

  @Test
  void rejectedObjectsOfJsonStandOnALineEach() throws IOException {
    Path file =
        write(
            "data/box.json",
            """
            [{"label": "Organisation", "id": "org:a", "name": "Acme Works", "size": "small"},
             {"label": "Organisation", "id": "org:b", "name": "Beta Works", "size": "tiny",
              "roles": ["company", "research"], "latitude": 40.5, "longitude": -3},
             {"label": "Organisation", "id": "org:c", "name": "Gamma Works", "colour": "red",
              "contact": "somebody"},
             {"label": "Organisation", "id": "org:d", "name": "Hans Beispielmann", "size": "small"},
             {"label": "Organisation", "id": "org:e", "name": "Hans Beispielmann", "size": "tiny"},
             {"type": "MEMBER_OF", "from": "org:a", "to": "org:a"}]
            """);

    List<Path> written = mend(file);

    assertThat(written).containsExactly(path("data/box.ndjson"));
    assertThat(Files.readString(written.getFirst()))
        .isEqualTo(
            """
            {"label":"Organisation","id":"org:b","name":"Beta Works","size":"tiny",\
            "roles":["company","research"],"latitude":40.5,"longitude":-3}
            {"label":"Organisation","id":"org:c","name":"Gamma Works","colour":"red"}
            {"type":"MEMBER_OF","from":"org:a","to":"org:a"}
            """);
  }

  @Test
  void rowsToMendAreStillOfTheirSource() {
    assertThat(SourceFiles.name(List.of(Path.of("rejects/my list-to-mend/nodes"))))
        .isEqualTo("my list");
    assertThat(SourceFiles.name(List.of(Path.of("rejects/box-to-mend-2")))).isEqualTo("box");
    assertThat(SourceFiles.name(List.of(Path.of(SourceFiles.zipToMend("my list (1)")))))
        .isEqualTo("my list (1)");
    assertThat(SourceFiles.name(List.of(Path.of("good-to-mend (2).zip")))).isEqualTo("good");
  }

  @Test
  void mendedObjectsAreReadAlone() throws IOException {
    Path file =
        write(
            "data/box.ndjson",
            """
            {"label": "Organisation", "name": "Acme Works", "size": "small"}
            {"label": "Organisation", "name": "Beta Works", "size": "tiny"}
            {"label": "Organisation", "name"
            """);
    Path mended = mend(file).getFirst();
    Files.writeString(mended, Files.readString(mended).replace("tiny", "micro"));

    Collected all = Collected.of(SourceFiles.name(List.of(out)), out);

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids()).containsExactly("org:box-zz-beta-works");
  }

  @Test
  void nothingIsTakenFromALineOnWhichAPersonStands() throws IOException {
    Path file =
        write(
            "data/box.json",
            "[{\"label\":\"Organisation\",\"name\":\"Hans Beispielmann\"},"
                + "{\"label\":\"Organisation\",\"name\":\"Beta Works\",\"size\":\"tiny\"}]");

    assertThat(mend(file)).isEmpty();
    assertThat(path("data/box.ndjson")).doesNotExist();
  }

  @Test
  void rejectedRowsOfASheetAreATableCalledLikeWhatTheyAre() throws IOException {
    Path file = folder.resolve("members.xlsx");
    workbook(
        file,
        new Sheet(
            "Mitglieder 2024",
            "Members of the cluster",
            "Name|Land|Ansprechpartner|Größe",
            "Acme Werke|Österreich|somebody|small",
            "Beta Werke|Absurdistan|somebody|small",
            "Hans Beispielmann|Deutschland|somebody|small",
            "Hans Beispielmann|Absurdistan|somebody|small"),
        new Sheet("MEMBER_OF", "from|to", "org:a|cluster:b", "org:a|org:a"));

    List<Path> written = mend(file);

    assertThat(written)
        .extracting(path -> path.toString().replaceFirst(".*members\\.xlsx/", ""))
        .containsExactly("Mitglieder 2024/Organisation.csv", "MEMBER_OF/MEMBER_OF.csv");
    assertThat(Files.readString(written.getFirst()))
        .isEqualToNormalizingNewlines("Name,Land,Größe\nBeta Werke,Absurdistan,small\n");
    assertThat(Files.readString(written.getLast()))
        .isEqualToNormalizingNewlines("from,to\norg:a,org:a\n");
  }

  @Test
  void mendedRowsOfASheetAreReadAlone() throws IOException {
    Path file = folder.resolve("box.xlsx");
    workbook(
        file,
        new Sheet("Liste..1", "Name|Land", "Acme Werke|Österreich", "Beta Werke|Absurdistan"));
    Path mended = mend(file).getFirst();
    Files.writeString(mended, Files.readString(mended).replace("Absurdistan", "Malta"));

    Collected all = Collected.of(SourceFiles.name(List.of(mended)), mended);

    assertThat(mended).startsWith(out);
    assertThat(all.rejects).isEmpty();
    assertThat(all.ids()).containsExactly("org:box-mt-beta-werke", "country:MT");
  }

  @Test
  void rowsOfCsvFilesKeepTheirNames() throws IOException {
    Path file =
        write("nodes/Organisation.csv", "id,name,size\norg:a,Acme,small\norg:b,Beta Works,tiny\n");

    assertThat(mend(file)).containsExactly(path("nodes/Organisation.csv"));
    assertThat(Files.readString(path("nodes/Organisation.csv")))
        .isEqualToNormalizingNewlines("id,name,size\norg:b,Beta Works,tiny\n");
  }

  @Test
  void nothingIsWrittenOutsideOfTheFolder() throws IOException {
    Path file = write("list.csv", "Name,Land\nAcme Works,Malta\nBeta Works,Absurdistan\n");
    Path there = Path.of("").toAbsolutePath().relativize(file);

    assertThat(there.toString()).startsWith("..");
    assertThat(mend(there)).containsExactly(path(folder.getFileName() + "/list.csv"));
    assertThat(file).content().contains("Acme Works");
  }

  @Test
  void filesOfOneNameAreKeptApart() throws IOException {
    write("north/Members.csv", "Name,Country\nNorth One,Narnia\nNorth Two,DE\n");
    write("south/Members.csv", "Name,Country\nSouth One,DE\nSouth Two,Narnia\n");

    List<Path> written = mend(folder.resolve("north"), folder.resolve("south"));

    assertThat(written).hasSize(2);
    assertThat(written.getFirst()).content().contains("North One").doesNotContain("North Two");
    assertThat(written.getLast()).content().contains("South Two").doesNotContain("South One");
  }

  @Test
  void filesOfOneNameInFoldersOfOneNameAreKeptApart() throws IOException {
    write("x/de/Members.csv", "Name,Country\nNorth One,Narnia\n");
    write("y/de/Members.csv", "Name,Country\nSouth One,Narnia\n");

    assertThat(mend(folder)).containsExactly(path("x/de/Members.csv"), path("y/de/Members.csv"));
  }

  @Test
  void filesThatDifferInTheirEndingsOnlyAreKeptApart() throws IOException {
    write(
        "box/a.json", "[{\"label\": \"Organisation\", \"name\": \"A\", \"country\": \"Narnia\"}]");
    write(
        "box/a.ndjson", "{\"label\": \"Organisation\", \"name\": \"B\", \"country\": \"Narnia\"}");

    assertThat(mend(folder.resolve("box"))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void columnsThatAreNotReadAndPersonsAreLeftBehind() throws IOException {
    Path file =
        write(
            "Members.csv",
            "Name,Country,Remarks,Website\n"
                + "Acme Works,Narnia,ask Anna,\n"
                + "Hans Beispielmann,Narnia,,hans@example.eu\n");

    Collected all = Collected.of("box", file);

    assertThat(all.reasons()).noneMatch(reason -> reason.contains("hans@"));
    assertThat(mend(file).getFirst())
        .content()
        .isEqualToNormalizingNewlines("Name,Country,Website\nAcme Works,Narnia,\n");
  }

  @Test
  void thereIsNoFileWhereNoRowCouldBeCopied() throws IOException {
    assertThat(mend(write("Members.csv", "Name,Country\nAcme,Works,DE\n"))).isEmpty();
    assertThat(path("Members.csv")).doesNotExist();
  }

  private List<Path> mend(Path... files) throws IOException {
    MendFiles mend = new MendFiles();
    Collected.of("box", files).rejects.forEach(mend::add);
    return mend.write(List.of(files), out);
  }

  private Path path(String below) {
    return out.resolve(below);
  }

  private Path write(String file, String text) {
    return Collected.write(folder, file, text);
  }

  /** Cells are separated by bars. */
  private record Sheet(String name, String... rows) {}

  private static void workbook(Path file, Sheet... sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      for (Sheet sheet : sheets) {
        Worksheet worksheet = workbook.newWorksheet(sheet.name());
        for (int row = 0; row < sheet.rows().length; row++) {
          String[] cells = sheet.rows()[row].split("\\|", -1);
          for (int column = 0; column < cells.length; column++) {
            worksheet.value(row, column, cells[column]);
          }
        }
      }
    }
  }
}
