package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.consortium.ConsortiumRequest.Required;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsortiumRequestTest {
  private static final Required ROBOTS =
      new Required(List.of("robotics"), List.of(), List.of(), List.of());

  private static ConsortiumRequest request(
      Required require, int min, int max, int countries, List<String> include, int limit) {
    return new ConsortiumRequest(
        require, min, max, countries, include, List.of(), null, null, Filters.NONE, null, limit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 |  8 | 3 | 5 | size.min must be between 1 and 20, but was 0.",
        "3 | 21 | 3 | 5 | size.max must be between 1 and 20, but was 21.",
        "5 |  4 | 3 | 5 | 'size.min must be at most size.max, 4, but was 5.'",
        "3 |  8 | 0 | 5 | countries.min must be between 1 and 20, but was 0.",
        "3 |  8 | 3 | 11 | limit must be between 1 and 10, but was 11.",
      })
  void numbers_are_within_limits(int min, int max, int countries, int limit, String message) {
    assertThatThrownBy(() -> request(ROBOTS, min, max, countries, List.of(), limit))
        .hasMessage(message);
  }

  @Test
  void there_is_something_to_go_by() {
    assertThatThrownBy(() -> request(Required.NOTHING, 3, 8, 3, List.of(), 5))
        .hasMessage("require must be given, or text or include: one of the three is needed.");
  }

  @Test
  void lists_name_ids_and_each_once() {
    assertThatThrownBy(() -> request(ROBOTS, 3, 8, 3, List.of("a", "b", "a"), 5))
        .hasMessage("include[2] must be an id that is given once, but was a.");
    assertThatThrownBy(() -> request(ROBOTS, 3, 8, 3, Arrays.asList("a", null), 5))
        .hasMessage("include[1] must be an id.");
    assertThatThrownBy(() -> new Required(List.of(), List.of(" "), List.of(), List.of()))
        .hasMessage("require.stages[0] must be an id, but was  .");
    assertThatThrownBy(() -> request(ROBOTS, 1, 1, 1, List.of("a", "b"), 5))
        .hasMessage("include must be at most size.max, 1, ids, but was 2 ids.");
    List<String> many = IntStream.range(0, 21).mapToObj(i -> "x" + i).toList();
    assertThatThrownBy(() -> new Required(many, List.of(), List.of(), List.of()))
        .hasMessage("require must be at most 20 requirements in all, but was 21 requirements.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "robots  | org:a | org:b | 'require.technologies[0] must be the id of a known technology,"
            + " but was robots.'",
        "robotics | org:x | org:b | 'include[0] must be the id of a known cluster or organisation,"
            + " but was org:x.'",
        "robotics | org:a | org:a | 'include[0] must be somebody who is not excluded, but was"
            + " org:a.'",
      })
  void ids_are_known_and_nobody_fixed_is_vetoed(
      String technology, String include, String exclude, String message) {
    ConsortiumSearch search = new ConsortiumSearch(Ranker.ofPartners(Model.standard()));
    var snapshot =
        Drawing.of("Technology technology:robotics\nOrganisation org:a\nOrganisation org:b")
            .snapshot();
    ConsortiumRequest request =
        new ConsortiumRequest(
            new Required(List.of(technology), List.of(), List.of(), List.of()),
            1,
            8,
            1,
            List.of(include),
            List.of(exclude),
            null,
            null,
            Filters.NONE,
            null,
            1);
    assertThatThrownBy(() -> search.answer(snapshot, "drawn", request, Watch.PATIENT))
        .hasMessage(message);
  }
}
