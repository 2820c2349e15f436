package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
  @TempDir Path folder;

  @Test
  void nodesMayComeAfterTheirLinks() {
    write(
        """
        {"type":"MEMBER_OF","from":"org:a","to":"cluster:c"}
        {"label":"Organisation","id":"org:a","name":"A","country":"Spanien","latitude":40.5,"longitude":-3,
        """
                .replace(",\n", ",")
            + """
            "roles":["company","research"],"validFrom":"2019-12-31","website":null}

            {"label":"Cluster","id":"cluster:c","name":"C","founded":2001}
            """);

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.nodes.getFirst().node().properties())
        .isEqualTo(
            Map.of(
                "name",
                "A",
                "latitude",
                40.5,
                "longitude",
                -3.0,
                "roles",
                List.of("company", "research"),
                "validFrom",
                LocalDate.of(2019, 12, 31),
                "source",
                "box"));
    assertThat(all.nodes.getFirst().owned()).contains("website").doesNotContain("size");
    assertThat(all.ids()).containsExactly("org:a", "cluster:c", "country:ES");
    assertThat(all.arrows())
        .containsExactly("org:a MEMBER_OF cluster:c", "org:a LOCATED_IN country:ES");
  }

  @Test
  void brokenLineCostsThatLineOnly() {
    write(
        """
        {"label":"Cluster","id":"cluster:a","name":"A"}
        {"label":"Cluster","id":"cluster:b","name":"B"
        {"label":"Cluster","id":"cluster:c","name":C}
        ["cluster:d"]
        {"label":"Cluster","id":"cluster:e","name":"E"} x
        {"label":"Cluster","id":"cluster:f","name":"F"}
        """);

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:a", "cluster:f");
    assertThat(all.rejects).extracting(r -> r.origin().line()).containsExactly(2L, 3L, 4L, 5L);
    assertThat(all.reasons().get(1))
        .startsWith("box.ndjson, line 3: This is not JSON, at column 44: Unrecognized token 'C'");
  }

  @Test
  void objectsSayWhatIsWrongWithThem() {
    write(
        """
        {"label":"Clown","id":"cluster:a","name":"A"}
        {"id":"cluster:a","name":"A"}
        {"label":"Cluster","id":"cluster:a","name":"A","colour":"red"}
        {"label":"Cluster","id":"cluster:a","name":{"de":"A"}}
        {"label":"Cluster","id":"cluster:a","name":"A","name":"B"}
        {"label":"Cluster","id":"cluster:a"}
        {"label":"Cluster","id":"cluster:a","name":"A","founded":"long ago"}
        """);

    assertThat(read().reasons())
        .satisfiesExactly(
            r -> assertThat(r).contains("line 1, label 'Clown': It must be a label such as"),
            r -> assertThat(r).contains("line 2: The object must have label"),
            r -> assertThat(r).contains("line 3, colour: It is unknown. Allowed are"),
            r -> assertThat(r).contains("line 4, name '{…}': It must be a text, a number"),
            r -> assertThat(r).contains("line 5, name 'B': The object has it twice."),
            r -> assertThat(r).contains("line 6: The column name is missing."),
            r -> assertThat(r).contains("line 7, founded 'long ago': It must be a year"));
  }

  @Test
  void contactPersonsAreLeftOut() {
    write(
        """
        {"label":"Organisation","id":"org:a","name":"A","contact":{"name":"Eva Muster"},"E-Mail":"x"}
        """);

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.nodes.getFirst().node().properties())
        .isEqualTo(Map.of("name", "A", "source", "box"));
  }

  @Test
  void arrayIsReadUntilItBreaks() {
    write(
        """
        [
          {"label": "Cluster",
           "id": "cluster:a", "name": "A"},
          {"label": "Cluster", "id": "cluster:b", "name": "B"},
          {"label": "Cluster", "id" "cluster:c"}
        ]
        """);

    Collected all = read();

    assertThat(all.ids()).containsExactly("cluster:a", "cluster:b");
    assertThat(all.nodes.getFirst().origin().line()).isEqualTo(2);
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .startsWith("box.ndjson, line 5: This is not JSON, at column 29:")
        .endsWith("The rest of the file was not read.");
  }

  private void write(String text) {
    Collected.write(folder, "box.ndjson", text);
  }

  private Collected read() {
    return Collected.of("box", folder);
  }
}
