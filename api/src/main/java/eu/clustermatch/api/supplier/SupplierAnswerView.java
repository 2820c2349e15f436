package eu.clustermatch.api.supplier;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.engine.snapshot.FacetCount;
import eu.clustermatch.engine.supplier.SupplierAnswer;
import eu.clustermatch.engine.text.Concept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of ranked suppliers or customers as clients read it; see {@link SupplierAnswer}. */
@Schema(name = "SupplierAnswer")
record SupplierAnswerView(
    @Schema(description = "The state the answer was given on") String snapshot,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "How many others fit but are out themselves, whatever the filters")
        int out,
    @Schema(description = "The products that were looked for") List<SupplierAnswer.Sought> sought,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    @Schema(description = "The language the text was read in") @Nullable String language,
    List<SupplierHitView> hits,
    Map<String, List<FacetCount>> facets,
    List<Concept> concepts) {

  static SupplierAnswerView of(SupplierAnswer answer, Page page, boolean explained) {
    return new SupplierAnswerView(
        answer.snapshot(),
        answer.total(),
        false,
        answer.out(),
        answer.sought(),
        page.next(answer.total()),
        answer.language(),
        answer.hits().stream().map(hit -> SupplierHitView.of(hit, explained)).toList(),
        answer.facets(),
        answer.concepts());
  }
}
