package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.SessionConfig;

class BundledSourcesIT {
  private static TestStore store;

  @BeforeAll
  static void start() throws IOException {
    store = TestStore.start();
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @BeforeEach
  void clear() {
    store.clear();
  }

  @Test
  void vocabularyAndSampleLoadWithoutRejects() throws IOException {
    assertThat(rejects(Sources.vocabulary())).isEmpty();
    assertThat(rejects(Sources.sample())).isEmpty();

    assertThat(store.number("MATCH (n:Ecosystem) RETURN count(n)")).isEqualTo(14);
    assertThat(store.number("MATCH (n:Cluster) RETURN count(n)")).isGreaterThanOrEqualTo(40);
  }

  @Test
  void secondRunChangesNothing() throws IOException {
    Import.into(store.driver()).run(Sources.vocabulary());
    ImportReport first = Import.into(store.driver()).run(Sources.sample());
    List<String> dump = store.dump();
    long sequence = store.sequence();

    ImportReport second = Import.into(store.driver()).run(Sources.sample());

    assertThat(second.total().unchanged()).isEqualTo(first.total().created()).isPositive();
    assertThat(second.total().created() + second.total().updated()).isZero();
    assertThat(store.dump()).isEqualTo(dump);
    assertThat(store.sequence()).isEqualTo(sequence);
  }

  private static List<Reject> rejects(Source source) throws IOException {
    List<Reject> rejects = new ArrayList<>();
    new Import(store.driver(), SessionConfig.defaultConfig(), false, Progress.NONE, rejects::add)
        .run(source);
    return rejects;
  }

  @Test
  void listOfMembersFindsItsPlacesAndSkills(@TempDir Path folder) throws IOException {
    Import.into(store.driver()).run(Sources.vocabulary());
    Files.writeString(
        folder.resolve("Mitglieder.csv"),
        """
        Firma;Land;NUTS;Technologien;Kompetenzen
        Lichtblick GmbH;Deutschland;DE40;Photonik;Lens grinding
        Cosmo AG;Kosovo;;;
        """);
    Source members = SourceFiles.find("box", List.of(folder)).sources().getFirst();

    ImportReport first = Import.into(store.driver()).run(members);
    ImportReport second = Import.into(store.driver()).run(members);

    assertThat(first.complete()).isTrue();
    assertThat(second.total().unchanged()).isEqualTo(second.total().read());
    assertThat(
            store.number(
                """
                MATCH (o:Organisation {name: 'Lichtblick GmbH'})
                MATCH (o)-[:LOCATED_IN]->(:Region)-[:WITHIN*]->(:Country {id: 'country:DE'})
                MATCH (o)-[:OFFERS]->(:Offer)-[:ABOUT]->(:Skill {name: 'Lens grinding'})
                MATCH (o)-[:APPLIES]->(:Technology {id: 'technology:photonics'})
                RETURN count(*)
                """))
        .isEqualTo(1);
  }
}
