package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.Origin;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndsTest {
  private final Ends ends = new Ends();

  @Test
  void unknownCodeSaysThatItsClassificationComesFirst() {
    assertThat(ends.unknownProduct(supply("cpv:31712000")).reason())
        .isEqualTo(
            "Unknown Product cpv:31712000. If this is a code of CPV, please import CPV first; the"
                + " importer's README says where it comes from.");
    assertThat(ends.unknownProduct(supply("product:x")).reason())
        .isEqualTo("Unknown Product product:x.");
  }

  private static LinkItem supply(String product) {
    Relationship type = Relationship.SUPPLIES;
    return new LinkItem(
        new Origin("SUPPLIES.csv", 2),
        type,
        type.from(),
        "org:a",
        type.to(),
        "org:b",
        Map.of("product", product),
        Set.of());
  }
}
