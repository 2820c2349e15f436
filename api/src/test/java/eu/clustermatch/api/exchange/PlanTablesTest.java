package eu.clustermatch.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.exchange.ExchangeAnswer;
import eu.clustermatch.engine.exchange.Mode;
import eu.clustermatch.engine.exchange.Side;
import eu.clustermatch.engine.exchange.Unmatched;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTablesTest {
  @Test
  void no_cell_is_a_formula() {
    Unmatched unmatched =
        new Unmatched(
            "org:a", "=HYPERLINK(\"x\")", Side.VISITOR, null, List.of(), "-1", null, "+no");
    ExchangeAnswer answer =
        new ExchangeAnswer(
            "s",
            Mode.STABLE,
            List.of(),
            List.of(unmatched),
            0,
            false,
            List.of(),
            0,
            null,
            List.of(),
            List.of(),
            List.of(),
            false);

    assertThat(PlanTables.of(answer).get(1).rows().getFirst())
        .containsExactly("org:a", "'=HYPERLINK(\"x\")", "visitor", "", "", "'-1", "'+no");
  }
}
