package eu.clustermatch.api.profile;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.snapshot.Entry;
import eu.clustermatch.engine.snapshot.EntryList;
import eu.clustermatch.engine.snapshot.FacetCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a list as clients read it; see {@link EntryList}. */
@Schema(name = "EntryList")
public record EntryListView(
    String snapshot,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    List<EntryView> entries,
    Map<String, List<FacetCount>> facets) {

  static EntryListView of(EntryList list, Page page) {
    return new EntryListView(
        list.snapshot(),
        list.total(),
        false,
        page.next(list.total()),
        list.entries().stream().map(EntryView::of).toList(),
        list.facets());
  }

  /** One cluster or organisation; see {@link Entry}. */
  @Schema(name = "Entry")
  public record EntryView(
      String id,
      String label,
      String name,
      @Nullable String size,
      @Nullable List<String> roles,
      @Nullable String country,
      @Nullable String region,
      @Schema(description = "True where the record is part of the sample")
          @Nullable Boolean sample) {

    public static EntryView of(Entry entry) {
      boolean organisation = entry.label() == Label.ORGANISATION;
      return new EntryView(
          entry.id(),
          entry.label().text(),
          entry.name(),
          organisation ? entry.size().text() : null,
          organisation ? entry.roles().stream().map(Role::text).toList() : null,
          entry.country(),
          entry.region(),
          "sample".equals(entry.source()) ? true : null);
    }
  }
}
