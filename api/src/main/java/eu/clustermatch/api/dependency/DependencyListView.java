package eu.clustermatch.api.dependency;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.engine.disruption.DependencyList;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of products as clients read it; see {@link DependencyList}. */
@Schema(name = "DependencyList")
record DependencyListView(
    @Schema(description = "The state the answer was given on") String snapshot,
    int total,
    boolean totalIsLowerBound,
    double threshold,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    List<DependencyView> dependencies,
    @Schema(description = "What the list leaves open") String note) {

  static DependencyListView of(DependencyList list, Page page, double threshold) {
    return new DependencyListView(
        list.snapshot(),
        list.total(),
        false,
        threshold,
        page.next(list.total()),
        list.dependencies().stream().map(known -> DependencyView.of(known, threshold)).toList(),
        note(list));
  }

  private static String note(DependencyList list) {
    if (list.total() == 0) {
      return "Of those who pass the filters nobody is known to make, use or buy a product.";
    }
    return list.unknown() == 0
        ? ""
        : "Of %d of these %d products no total is known, or the stated amounts are more: nothing is claimed of them, and they come last."
            .formatted(list.unknown(), list.total());
  }
}
