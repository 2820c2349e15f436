package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "members",
        "my members",
        "Mitglieder 2026.1",
        "Štajerska (1)",
        "Ελληνικά",
        "(old) list",
        "x"
      })
  void namesThatPeopleGive(String name) {
    assertThat(SourceName.isAllowed(name)).isTrue();
    assertThat(SourceName.ofFile(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a ",
        " a",
        "x@y",
        "who?",
        "../../x",
        "..",
        ".hidden",
        "-x",
        "a\\b",
        "a\tb",
        "a\nb",
        "a\u0000",
        "a\u202eb",
        "api",
        "API",
        "tags",
        "sample",
        "vocabulary",
        "cordis",
        "Ted"
      })
  void namesThatMeanSomethingElse(String name) {
    assertThat(SourceName.isAllowed(name)).isFalse();
    assertThat(SourceName.isAllowed(SourceName.ofFile(name))).isTrue();
  }

  @Test
  void aHundredCharactersAreEnough() {
    assertThat(SourceName.isAllowed("𝒶".repeat(100))).isTrue();
    assertThat(SourceName.isAllowed("a".repeat(101))).isFalse();
    assertThat(SourceName.ofFile("𝒶".repeat(200))).isEqualTo("𝒶".repeat(100));
  }

  @ParameterizedTest
  @CsvSource({
    "mitglieder@2026, mitglieder_2026",
    "Wer? Was!, Wer_ Was_",
    "cordis, cordis_",
    ".members, _members",
    "O\u0308sterreich, Österreich"
  })
  void ofAFilesNameIsLeftWhatIsAllowed(String file, String name) {
    assertThat(SourceName.ofFile(file)).isEqualTo(name);
    assertThat(SourceName.ofFile(name)).isEqualTo(name);
  }

  @Test
  void whatOfficialFilesSayIsTaken() {
    Set<Format> manySources = EnumSet.of(Format.FACILITIES, Format.TABLES);
    assertThat(
            Stream.concat(
                Arrays.stream(Format.values())
                    .filter(format -> !manySources.contains(format))
                    .map(Format::text),
                Arrays.stream(FacilityLayout.values()).map(FacilityLayout::prefix)))
        .noneMatch(SourceName::isAllowed);
  }
}
