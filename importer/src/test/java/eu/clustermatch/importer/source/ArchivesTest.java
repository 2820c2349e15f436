package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that want to lead out of themselves, or to fill the machine. */
class ArchivesTest {
  private static final String CSV = "id,name,source\ncluster:a,Ours,test\n";
  private static final int MB = 1 << 20;
  private static final UnzipLimits LIMITS = new UnzipLimits(5, 20 * MB, "unzip.most");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../Cluster.csv",
        "/etc/Cluster.csv",
        "..\\Cluster.csv",
        "nodes/../../Cluster.csv",
        "C:\\nodes\\Cluster.csv",
        "\\\\server\\Cluster.csv"
      })
  void aNameThatLeadsOutOfTheZipRefusesAllOfIt(String name) throws IOException {
    zip("bad.zip", "nodes/Cluster.csv", CSV, name, CSV);
    assertThatThrownBy(this::find)
        .isInstanceOf(ArchiveRefused.class)
        .hasMessage(
            "bad.zip: The entry '%s' leads out of the zip; nothing of it was imported.", name);
    assertThatThrownBy(() -> SourceFiles.find("test", List.of(folder.resolve("bad.zip"))))
        .isInstanceOf(ArchiveRefused.class);
  }

  @Test
  void slashesOfWindowsAreSlashes() throws IOException {
    zip("windows.zip", "nodes\\Cluster.csv", CSV);
    assertThat(read().nodes).hasSize(1);
  }

  @Test
  void aZipInAFolderIsOpened() throws IOException {
    zip("inside.zip", "nodes/Cluster.csv", CSV);
    assertThat(Collected.of("box", folder).nodes).hasSize(1);
  }

  @Test
  void aNameMayComeOnce() throws IOException {
    zip("twice.zip", "nodes/Cluster.csv", CSV, "nodes\\Cluster.csv", CSV);
    assertThatThrownBy(this::find)
        .hasMessage("twice.zip: The zip holds two files called 'nodes\\Cluster.csv'.");
  }

  @Test
  void thereMayBeSoManyFiles() throws IOException {
    zip("many.zip", "1", "", "2", "", "3", "", "4", "", "5", "", "6", "");
    assertThatThrownBy(this::find)
        .hasMessage("many.zip: The zip holds more than 5 files; no more are allowed.");
  }

  @Test
  void aDirectoryTooLargeForSoManyFilesIsNotTakenIntoMemory() throws IOException {
    zip("wide.zip", "nodes/Cluster.csv", CSV);
    Path file = folder.resolve("wide.zip");
    byte[] bytes = Files.readAllBytes(file);
    littleEndian(bytes).putInt(bytes.length - 10, 900 * MB);
    Files.write(file, bytes);
    assertThatThrownBy(this::find).hasMessageContaining("more than 5 files");
  }

  @Test
  void whatTheDirectorySaysIsTooMuchIsNotRead() throws IOException {
    zip("large.zip", "a.csv", noise(9 * MB), "b.csv", noise(9 * MB), "c.csv", noise(9 * MB));
    assertThatThrownBy(this::find)
        .hasMessage(
            "large.zip: More than 20 MB come out of the archive; no more are allowed"
                + " (unzip.most).");
    assertThat(SourceFiles.find("test", List.of(folder.resolve("large.zip"))).sources()).isEmpty();
  }

  @Test
  void aBombIsKnownByItsDirectory() throws IOException {
    zip("bomb.zip", "nodes/Cluster.csv", CSV + "x".repeat(15 * MB));
    assertThatThrownBy(this::find)
        .hasMessage(
            "bomb.zip/nodes/Cluster.csv: More than 200 times its size comes out of it, as of a"
                + " bomb; if it is none, unzip it first.");
  }

  @Test
  void aBombWhoseDirectoryLiesIsKnownWhenItIsRead() throws IOException {
    zip("lie.zip", "nodes/Cluster.csv", CSV + "\n".repeat(15 * MB));
    Path file = folder.resolve("lie.zip");
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer zip = littleEndian(bytes);
    zip.putInt(directory(zip) + 24, CSV.length());
    Files.write(file, bytes);
    Source source = find().sources().getFirst();
    assertThatThrownBy(() -> source.read(new Collected()))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessageContaining("lie.zip/nodes/Cluster.csv: More than 200 times its size");
  }

  @Test
  void aGzippedBombIsKnownWhenItIsRead() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("Cluster.csv.gz"))) {
      out.write(gzip(CSV + "\n".repeat(15 * MB)));
    }
    Source source = find().sources().getFirst();
    assertThatThrownBy(() -> source.read(new Collected()))
        .hasMessageContaining("Cluster.csv.gz: More than 200 times its size");
  }

  @Test
  void aBombGzippedInAZipIsMeasuredByWhatItTakesInTheZip() throws IOException {
    try (ZipOutputStream zip = zip("nested.zip")) {
      zip.putNextEntry(new ZipEntry("nodes/Cluster.csv.gz"));
      zip.write(gzip(CSV + "\n".repeat(15 * MB)));
    }
    Source source = find().sources().getFirst();
    assertThatThrownBy(() -> source.read(new Collected()))
        .hasMessageContaining("nested.zip/nodes/Cluster.csv.gz: More than 200 times its size");
  }

  @Test
  void aHeaderThatNeverEndsIsNoHeaderToWaitFor() throws IOException {
    Files.write(folder.resolve("endless.csv.gz"), gzip("x".repeat(15 * MB)));
    assertThatThrownBy(this::find).isInstanceOf(ArchiveRefused.class);
  }

  @Test
  void filesThatShareTheirBytesAreRefused() throws IOException {
    zip("shared.zip", "1.csv", noise(100_000));
    Path file = folder.resolve("shared.zip");
    Files.write(file, withEntryTwice(Files.readAllBytes(file)));
    assertThatThrownBy(this::find)
        .hasMessage("shared.zip: The files in the zip lie upon each other, as in a bomb.");
  }

  @Test
  void readingAFileAgainCountsOnce() throws IOException {
    zip("again.zip", "nodes/Cluster.csv", CSV + noise(9 * MB).replace('\r', ' '));
    Source source = find().sources().getFirst();
    for (int i = 0; i < 4; i++) {
      Collected read = new Collected();
      source.read(read);
      assertThat(read.nodes).hasSize(1);
    }
  }

  @Test
  void aZipThatIsCutOffIsToldByItsName() throws IOException {
    zip("half.zip", "nodes/Cluster.csv", noise(100_000));
    Path file = folder.resolve("half.zip");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50_000));
    assertThatThrownBy(this::find).hasMessageStartingWith("half.zip: The zip cannot be read: ");
  }

  @Test
  void aZipInAZipIsPassedOver() throws IOException {
    zip("inner.zip", "nodes/Cluster.csv", CSV);
    byte[] inner = Files.readAllBytes(folder.resolve("inner.zip"));
    Files.delete(folder.resolve("inner.zip"));
    try (ZipOutputStream zip = zip("outer.zip")) {
      zip.putNextEntry(new ZipEntry("inner.zip"));
      zip.write(inner);
    }
    assertThat(find().passedOver()).containsExactly("outer.zip/inner.zip");
  }

  private SourceFiles.Found find() throws IOException {
    return SourceFiles.findUploaded("test", folder, LIMITS);
  }

  private Collected read() throws IOException {
    Collected read = new Collected();
    find().sources().getFirst().read(read);
    return read;
  }

  private ZipOutputStream zip(String name) throws IOException {
    return new ZipOutputStream(Files.newOutputStream(folder.resolve(name)));
  }

  /** {@code entries} alternates names and contents. */
  private void zip(String name, String... entries) throws IOException {
    try (ZipOutputStream zip = zip(name)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Where the directory begins, by the end record, which has no comment. */
  private static int directory(ByteBuffer zip) {
    return zip.getInt(zip.limit() - 6);
  }

  /** The directory names its one file once more, as {@code 2}. */
  private static byte[] withEntryTwice(byte[] zip) {
    ByteBuffer old = littleEndian(zip);
    int start = directory(old);
    int length = zip.length - 22 - start;
    ByteBuffer made = ByteBuffer.allocate(zip.length + length).order(ByteOrder.LITTLE_ENDIAN);
    made.put(zip, 0, start + length).put(zip, start, length).put(zip, start + length, 22);
    made.put(start + length + 46, (byte) '2');
    int end = made.limit() - 22;
    made.putShort(end + 8, (short) 2).putShort(end + 10, (short) 2).putInt(end + 12, 2 * length);
    return made.array();
  }
}
