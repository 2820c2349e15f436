package eu.clustermatch.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertRulesTest {
  private static final String SUPPLY =
      "supply\talternatives clusters\t2\ten\tshort*|out of stock\n";
  private static final String LABOUR = "labour\texposure clusters\t2\ten\tstrike\n";
  private static final String TIERS =
      "tier\texposure\t0\ten\ttier*|*stufe\n"
          + "tier-2\texposure\t0\ten\tsecond\n"
          + "tier-3\texposure\t0\t*\tiii\n";

  @Test
  void words_are_compared_whole_or_by_the_part_before_or_after_a_star() {
    AlertRules rules = AlertRules.of("supply\talternatives\t1\tde\tknapp*|*mangel|*netz*|not\n");
    for (String text : new String[] {"KNÄPPE", "knapp", "Lackmangel", "Stromnetze", "Not"}) {
      assertThat(rules.judge(text, "de").kind()).as(text).isEqualTo(AlertKind.SUPPLY);
    }
    for (String text : new String[] {"kna", "Mangelware", "Notar", "Atemnot"}) {
      assertThat(rules.judge(text, "de").kind()).as(text).isNull();
    }
  }

  @Test
  void a_phrase_is_words_that_follow_each_other() {
    AlertRules rules = AlertRules.of(SUPPLY);
    assertThat(rules.judge("Masks: out-of-stock!", "en").because())
        .extracting(MatchedCue::words)
        .containsExactly("out-of-stock");
    assertThat(rules.judge("out of the stock", "en").kind()).isNull();
    assertThat(rules.judge("out of", "en").kind()).isNull();
  }

  @Test
  void the_heaviest_kind_counts_and_each_row_once() {
    AlertRules rules = AlertRules.of(SUPPLY + LABOUR + "labour\tclusters\t1\ten\tport\n");
    assertThat(rules.judge("strike strike, short", "en").kind()).isEqualTo(AlertKind.SUPPLY);
    Verdict verdict = rules.judge("strike at the port, short", "en");
    assertThat(verdict.kind()).isEqualTo(AlertKind.LABOUR);
    assertThat(verdict.weight()).isEqualTo(3);
    assertThat(verdict.asks()).containsExactlyInAnyOrder(Ask.EXPOSURE, Ask.CLUSTERS);
  }

  @Test
  void another_language_is_read_where_its_rules_weigh_more_than_those_of_the_guessed_one() {
    AlertRules rules =
        AlertRules.of(
            SUPPLY + LABOUR.replace("2\ten", "3\tde") + "supply\tclusters\t1\tfr\tstrike\n");
    assertThat(rules.judgeGuessing("strike", "fr").language()).isEqualTo("de");
    assertThat(rules.judgeGuessing("strike out of stock", "en").language()).isEqualTo("en");
    assertThat(rules.judge("strike", "en").kind()).isNull();
    assertThat(AlertRules.of(SUPPLY).judgeGuessing("out of stock", "de").kind()).isNull();
  }

  @Test
  void a_file_of_ones_own_is_read(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("rules.tsv"), "# mine\n" + LABOUR);
    AlertRules rules = AlertRules.read(file);
    assertThat(rules.judge("Strike!", "en").kind()).isEqualTo(AlertKind.LABOUR);
    assertThat(rules.judge("Shortage", "en").kind()).isNull();
  }

  @Test
  void tiers_are_numbers_beside_a_word_for_a_tier() {
    AlertRules rules = AlertRules.of(SUPPLY + TIERS);
    assertThat(rules.judge("2nd and 3rd tier", "en").tiers()).containsExactly(2, 3);
    assertThat(rules.judge("tiers 1, 2 and 4", "en").tiers()).containsExactly(1, 2, 4);
    assertThat(rules.judge("second-tier", "en").tiers()).containsExactly(2);
    assertThat(rules.judge("Zulieferstufe III.", "en").tiers()).containsExactly(3);
    assertThat(rules.judge("3 plants of tier makers", "en").tiers()).isEmpty();
    assertThat(rules.judge("tier 2 suppliers of 3 plants", "en").tiers()).containsExactly(2);
    assertThat(rules.judge("2 and 3", "en").tiers()).isEmpty();
    assertThat(rules.judge("tier 2", "en").asks()).containsExactly(Ask.EXPOSURE);
  }

  @Test
  void what_is_left_of_a_text_are_the_words_that_no_rule_knows() {
    assertThat(AlertRules.of(SUPPLY).judge("Shortage of masks", "en").rest("Shortage of masks"))
        .isEqualTo("         of masks");
  }

  @Test
  void a_file_says_where_it_is_wrong(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rules.tsv");
    Files.writeString(file, "# mine\n\n" + SUPPLY + "supply\tx\n");
    assertThatThrownBy(() -> AlertRules.read(file))
        .hasMessage("line 4: a row must have 5 columns separated by tabs, but had 2.");
  }

  @Test
  void every_flaw_is_named() {
    assertFlaw("demnad\tclusters\t1\ten\tx", "kind must be supply, demand, labour, ");
    assertFlaw("tier-0\tclusters\t0\ten\tx", "but was tier-0");
    assertFlaw("supply\tfood\t1\ten\tx", "asks must be some of alternatives, ");
    assertFlaw("supply\tclusters\t4\ten\tx", "weight must be 1 to 3, but was 4");
    assertFlaw("tier\texposure\t1\ten\tx", "weight must be 0 for tiers, but was 1");
    assertFlaw(
        "supply\tclusters\t1\tEnglish\tx", "language must be like en, or *, but was English");
    assertFlaw("supply\tclusters\t1\ten\tx||y", "\"\" must be one word");
    assertFlaw("supply\tclusters\t1\ten\tlay-off", "\"lay-off\" must be one word");
    assertThatThrownBy(() -> AlertRules.of("# nothing\n" + TIERS))
        .hasMessage("There is no rule for any kind of alert.");
  }

  private static void assertFlaw(String row, String flaw) {
    assertThatThrownBy(() -> AlertRules.of(row + "\n"))
        .hasMessageStartingWith("line 1: ")
        .hasMessageContaining(flaw);
  }

  @Test
  void the_standard_rules_know_every_kind_in_the_languages_of_the_union() {
    AlertRules rules = AlertRules.standard();
    assertThat(rules.judge("Πτώση της ζήτησης", "el").kind()).isEqualTo(AlertKind.DEMAND);
    assertThat(rules.judge("przejęcia", "pl").kind()).isEqualTo(AlertKind.OWNERSHIP);
    assertThat(rules.judge("munkaerőhiány", "hu").kind()).isEqualTo(AlertKind.LABOUR);
    assertThat(rules.judge("липса на инфраструктура", "bg").kind())
        .isEqualTo(AlertKind.INFRASTRUCTURE);
    assertThat(rules.judge("raaka-ainepula", "fi").kind()).isEqualTo(AlertKind.SUPPLY);
  }
}
