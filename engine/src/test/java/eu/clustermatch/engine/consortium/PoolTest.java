package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.consortium.ConsortiumRequest.Required;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolTest {
  private final Ranker<Question> ranker = Ranker.ofPartners(Model.standard());

  private static ConsortiumRequest asking(List<String> include) {
    return new ConsortiumRequest(
        new Required(List.of(), List.of("stage:cell"), List.of(), List.of()),
        1,
        3,
        1,
        include,
        List.of(),
        null,
        null,
        Filters.NONE,
        null,
        1);
  }

  private static Snapshot makers(int count, String more) {
    StringBuilder drawn = new StringBuilder("Stage stage:cell {name: Cell making}\n");
    drawn.append("Country country:DE\n");
    for (int i = 0; i < count; i++) {
      drawn.append("Organisation org:o%d {name: Maker %d%s}\n".formatted(i, i, i == 0 ? more : ""));
      drawn.append("org:o%d OPERATES_AT stage:cell\n".formatted(i));
      drawn.append("org:o%d LOCATED_IN country:DE\n".formatted(i));
    }
    return Drawing.of(drawn.toString()).snapshot();
  }

  @Test
  void a_veto_keeps_both_from_each_other() {
    Brief brief = Brief.of(makers(3, "; vetoes: org:o2"), asking(List.of()));
    Pool pool = new Candidates(ranker, brief).pool();
    Problem problem = pool.problem(new Ties.Builder(3).build());
    assertThat(problem.vetoed(0)).containsExactly(2);
    assertThat(problem.vetoed(1)).isEmpty();
    assertThat(problem.vetoed(2)).containsExactly(0);
  }

  @Test
  void fixed_members_one_of_whom_vetoed_the_other_are_refused() {
    assertThatThrownBy(
            () -> Brief.of(makers(3, "; vetoes: org:o2"), asking(List.of("org:o0", "org:o2"))))
        .hasMessage(
            "include[1] must be somebody who is available together with include[0], but was"
                + " org:o2.");
  }

  @Test
  void however_many_vetoes_there_are_no_more_than_the_limit_are_searched() {
    int count = 20;
    String vetoes =
        IntStream.range(1, count).mapToObj(i -> "org:o" + i).collect(Collectors.joining("|"));
    Brief brief = Brief.of(makers(count, "; vetoes: " + vetoes), asking(List.of()));
    Pool pool = new Candidates(ranker, brief).pool();
    assertThat(IntStream.range(0, count).allMatch(pool::isVetoed)).isTrue();
    Pool cut = pool.cut(5, Set.of(17));
    assertThat(cut.size()).isEqualTo(5);
    assertThat(cut.find(pool.node(17))).isNotNegative();
  }

  @Test
  void bounds_are_said_to_hold_for_those_who_were_searched() {
    ConsortiumSearch search = new ConsortiumSearch(ranker);
    ConsortiumAnswer some = search.answer(makers(5, ""), "drawn", asking(List.of()), Watch.PATIENT);
    assertThat(some.bounds()).isNull();
    ConsortiumAnswer many =
        search.answer(
            makers(ConsortiumSearch.MOST_CANDIDATES + 7, ""),
            "drawn",
            asking(List.of()),
            Watch.PATIENT);
    assertThat(many.bounds())
        .isEqualTo(
            "bound and gap are proven for teams of the 3000 candidates that were searched; a team"
                + " with any of the other 7 might be worth more.");
  }
}
