package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.snapshot.Entry;
import java.util.List;

/**
 * How well a value chain is covered.
 *
 * @param snapshot names the state it was answered on
 * @param stages from the first to the last
 */
public record ValueChainAnswer(
    String snapshot, String valueChain, String name, List<StageGap> stages) {
  public ValueChainAnswer {
    stages = List.copyOf(stages);
  }

  /**
   * How well a stage is covered.
   *
   * @param organisations how many operate there
   * @param firms how many of these are companies
   * @param countries ISO 3166 alpha-2 of where they lie, as far as is known
   * @param unplaced of how many no country is known
   * @param operators the first of them by id
   * @param candidates the first of those who could operate there, best first
   * @param candidatesTotal how many could
   */
  public record StageGap(
      String id,
      String name,
      GapKind gap,
      int organisations,
      int firms,
      List<String> countries,
      int unplaced,
      List<Entry> operators,
      List<Candidate> candidates,
      int candidatesTotal) {
    public StageGap {
      countries = List.copyOf(countries);
      operators = List.copyOf(operators);
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Who could operate at a stage.
   *
   * @param reasons at most one of each kind, the strongest first
   */
  public record Candidate(Entry entry, List<Reason> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Why it could.
   *
   * @param because in words, for people
   */
  public record Reason(ReasonKind kind, String because) {}
}
