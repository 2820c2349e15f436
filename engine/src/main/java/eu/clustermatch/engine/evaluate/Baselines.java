package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods that the model is compared with, as far as nothing is learned for them. */
final class Baselines {
  private static final Baseline VOTES = new ProjectVotes(Asked::relevance);

  /** Adamic &amp; Adar 2003: who shares projects with the seeds, of which large ones say less. */
  private static final Baseline ADAMIC_ADAR =
      new CommonProjects((asked, project) ->
          1 / Math.log(1 + Math.max(2, asked.past().participants(project).length)));

  private static final Baseline GATED_COMMON =
      new CommonProjects((asked, project) -> asked.similarity()[project]);

  private static final Baseline GATED_WALK = new GatedWalk(0.35, 0.5);

  private Baselines() {}

  /** By name, the simplest first. O(participations + occurrences of words · dimensions). */
  static List<Ranking> of(Snapshot snapshot, Split split) {
    Past past = new Past(snapshot, split);
    PastTexts texts = new PastTexts(snapshot, past);
    Map<String, Baseline> baselines = new LinkedHashMap<>();
    baselines.put("popularity", new Popularity());
    baselines.put("Adamic–Adar", ADAMIC_ADAR);
    baselines.put("PPR", new SeedWalk(0.2));
    baselines.put("BM25 votes", VOTES);
    baselines.put("BM25 organisations", Asked::profiles);
    baselines.put("gated common projects", GATED_COMMON);
    baselines.put("gated PPR", GATED_WALK);
    baselines.put("rank fusion", new ReciprocalRankFusion(signals()));
    List<Ranking> rankings = new ArrayList<>();
    baselines.forEach((name, baseline) ->
        rankings.add(new BaselineRanking(name, snapshot, past, texts, baseline)));
    return rankings;
  }

  /** Thirteen views of who fits, from the graph, from words and from both. */
  static List<Baseline> signals() {
    return List.of(
        new Popularity(),
        ADAMIC_ADAR,
        new SeedWalk(0.2),
        new SeedWalk(0.5),
        VOTES,
        new ProjectVotes(Asked::latent),
        new ProjectVotes(Asked::similarity),
        Asked::profiles,
        new CommonProjects((_, _) -> 1),
        GATED_COMMON,
        GATED_WALK,
        new GatedWalk(0.35, 0),
        new GatedWalk(0.35, 1));
  }
}
