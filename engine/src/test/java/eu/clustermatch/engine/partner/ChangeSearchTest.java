package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Changes found on random small graphs, held against trying every edit and every two of them on
 * snapshots that are really built with them.
 */
class ChangeSearchTest {
  private static final int ORGANISATIONS = 14;
  private static final int PROJECTS = 7;
  private static final int TECHNOLOGIES = 4;
  private static final int COUNTRIES = 3;
  private static final Ranker RANKER = Ranker.ofPartners(Model.standard());

  private final Random random = new Random(3);
  private final Map<String, Snapshot> built = new HashMap<>();
  private int ofOne;
  private int ofTwo;
  private int none;

  @Test
  void aChangeKeepsItsPromiseAndNoShorterOneWould() {
    for (int round = 0; round < 8; round++) {
      String drawing = drawing();
      PartnerRequest search = search();
      for (int i = 2; i < ORGANISATIONS; i++) {
        check(drawing, search, "org:" + (char) ('a' + i), 1 + random.nextInt(2));
      }
      built.clear();
    }
    assertThat(List.of(ofOne, ofTwo, none)).as("all cases occur").doesNotContain(0);
  }

  private void check(String drawing, PartnerRequest search, String candidate, int k) {
    WhyNotAnswer answer =
        new WhyNot(RANKER).answer(snapshot(drawing), "s", WhyNotRequest.of(search, candidate, k));
    assertThat(answer.untried()).isZero();
    List<Edit> edits = edits(drawing, search, candidate);
    List<Edit> change = answer.change();
    switch (change.size()) {
      case 0 -> {
        if (answer.standing() != Standing.AMONG_FIRST) {
          none++;
          assertThat(edits).noneMatch(edit -> works(drawing, search, candidate, k, List.of(edit)));
          assertThat(pairs(edits)).noneMatch(pair -> works(drawing, search, candidate, k, pair));
        }
      }
      case 1 -> ofOne++;
      default -> {
        ofTwo++;
        assertThat(edits).noneMatch(edit -> works(drawing, search, candidate, k, List.of(edit)));
      }
    }
    if (!change.isEmpty()) {
      assertThat(edits).containsAll(change);
      assertThat(answer.changedRank())
          .isEqualTo(rank(drawing, search, candidate, change))
          .isLessThanOrEqualTo(k);
    }
  }

  private static List<List<Edit>> pairs(List<Edit> edits) {
    return edits.stream().flatMap(one -> edits.stream().map(other -> List.of(one, other))).toList();
  }

  private boolean works(
      String drawing, PartnerRequest search, String candidate, int k, List<Edit> change) {
    int rank = rank(drawing, search, candidate, change);
    return rank > 0 && rank <= k;
  }

  /** 0 when it is no hit. */
  private int rank(String drawing, PartnerRequest search, String candidate, List<Edit> change) {
    StringBuilder changed = new StringBuilder(drawing);
    Filters filters = search.filters();
    for (int i = 0; i < change.size(); i++) {
      switch (change.get(i)) {
        case Edit.DropFilter(Filters.Value value) -> filters = filters.without(value);
        case Edit.AddTechnology add ->
            changed.append("%s APPLIES %s\n".formatted(candidate, add.technology()));
        case Edit.AddSharedProject add ->
            changed.append(
                """
                Project project:~%1$d
                %2$s TOOK_PART_IN project:~%1$d
                %3$s TOOK_PART_IN project:~%1$d
                """
                    .formatted(i, candidate, add.with()));
      }
    }
    return new PartnerSearch(RANKER)
        .answer(snapshot(changed.toString()), "s", search.withFilters(filters)).hits().stream()
            .filter(hit -> hit.entry().id().equals(candidate))
            .mapToInt(PartnerHit::rank)
            .findFirst()
            .orElse(0);
  }

  private Snapshot snapshot(String drawing) {
    return built.computeIfAbsent(drawing, text -> Drawing.of(text).snapshot());
  }

  /** The closed list, written down plainly. */
  private static List<Edit> edits(String drawing, PartnerRequest search, String candidate) {
    List<Edit> edits = new ArrayList<>();
    search.filters().values().forEach(value -> edits.add(new Edit.DropFilter(value)));
    for (int i = 0; i < TECHNOLOGIES; i++) {
      String technology = "technology:t" + i;
      boolean named =
          search.seeds().stream()
              .anyMatch(seed -> drawing.contains(seed + " APPLIES " + technology + "\n"));
      boolean wanted =
          search.filters().technology().contains("t" + i)
              && search.filters().technology().stream()
                  .noneMatch(t -> drawing.contains(candidate + " APPLIES technology:" + t + "\n"));
      if ((named || wanted) && !drawing.contains(candidate + " APPLIES " + technology + "\n")) {
        edits.add(new Edit.AddTechnology(technology, technology));
      }
    }
    search.seeds().forEach(seed -> edits.add(new Edit.AddSharedProject(seed, seed)));
    return edits;
  }

  private String drawing() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, COUNTRIES).forEach(i -> text.append("Country country:C%d\n".formatted(i)));
    IntStream.range(0, TECHNOLOGIES)
        .forEach(i -> text.append("Technology technology:t%d\n".formatted(i)));
    for (int i = 0; i < ORGANISATIONS; i++) {
      String size = random.nextBoolean() ? "small" : "large";
      text.append("Organisation org:%c {size: %s}\n".formatted('a' + i, size));
    }
    IntStream.range(0, PROJECTS)
        .forEach(i -> text.append("Project project:p%d {title_en: Solar %d}\n".formatted(i, i)));
    TreeSet<String> links = new TreeSet<>();
    for (int i = 0; i < ORGANISATIONS; i++) {
      links.add("org:%c LOCATED_IN country:C%d\n".formatted('a' + i, random.nextInt(COUNTRIES)));
    }
    for (int i = 0; i < 18; i++) {
      char organisation = (char) ('a' + random.nextInt(ORGANISATIONS));
      links.add(
          random.nextInt(3) == 0
              ? "org:%c APPLIES technology:t%d\n"
                  .formatted(organisation, random.nextInt(TECHNOLOGIES))
              : "org:%c TOOK_PART_IN project:p%d\n"
                  .formatted(organisation, random.nextInt(PROJECTS)));
    }
    links.forEach(text::append);
    return text.toString();
  }

  private PartnerRequest search() {
    List<String> country = random.nextBoolean() ? List.of("C0", "C1") : List.of();
    List<String> size = random.nextInt(3) == 0 ? List.of("small") : List.of();
    List<String> technology = random.nextInt(3) == 0 ? List.of("t0") : List.of();
    List<String> no = List.of();
    return new PartnerRequest(
        random.nextBoolean() ? List.of("org:a") : List.of("org:a", "org:b"),
        random.nextBoolean() ? "Solar" : null,
        "en",
        new Filters(no, size, no, country, no, no, technology, no, no, no, no),
        List.of(),
        null,
        0,
        100,
        false);
  }
}
