package eu.clustermatch.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {
  @ParameterizedTest
  @CsvSource({
    "members.csv, members.csv",
    "Mitglieder (März 2026).xlsx, Mitglieder (März 2026).xlsx",
    "Μέλη.csv, Μέλη.csv",
    "../../etc/passwd, passwd",
    "C:\\data\\members.csv, members.csv",
    "..\\..\\members.csv, members.csv",
    "a:b*c?.csv, a_b_c_.csv",
    ".bashrc, bashrc",
    "members.csv/, upload",
    "'', upload",
    ".., upload",
    "' . ', upload",
  })
  void only_a_name_is_left(String sent, String safe) {
    assertThat(UploadName.safe(sent)).isEqualTo(safe);
  }

  @Test
  void control_characters_and_halves_of_letters_are_replaced() {
    assertThat(UploadName.safe("a\0b\nc\uD83D.csv")).isEqualTo("a_b_c_.csv");
  }

  @Test
  void of_a_long_name_the_end_is_kept() {
    assertThat(UploadName.safe("ž".repeat(500) + ".csv")).hasSize(80).endsWith("ž.csv");
  }
}
