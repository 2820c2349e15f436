package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.importer.ImportReport.Counts;
import org.junit.jupiter.api.Test;

class ImportReportTest {
  @Test
  void tableIsAligned() {
    ImportReport report = new ImportReport();
    report.add("Organisation", new Counts(1_234, 5, 0, 0));
    report.add("TOOK_PART_IN", new Counts(0, 0, 12, 3));

    assertThat(report.toString().lines())
        .containsExactly(
            "kind                   read    created    changed  unchanged   rejected",
            "Organisation          1,239      1,234          5          0          0",
            "TOOK_PART_IN             15          0          0         12          3",
            "total                 1,254      1,234          5         12          3");
    assertThat(report.complete()).isFalse();
  }
}
