package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.snapshot.Drawing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Projects of some years as a drawing: teams of six that work together year after year, each time
 * with two others drawn at random, one of the team in the lead.
 */
final class PastConsortia {
  private static final int TEAMS = 8;
  private static final int MEMBERS = 6;
  private static final int OTHERS = 2;
  private static final List<String> SUBJECTS =
      List.of("wind", "solar", "robots", "textiles", "ports", "steel", "cheese", "sensors");

  private final StringBuilder text = new StringBuilder();
  private final Random random;

  PastConsortia(long seed) {
    random = new Random(seed);
    for (int i = 0; i < TEAMS * MEMBERS; i++) {
      text.append("Organisation %s {name: Number %d}\n".formatted(organisation(i), i));
    }
  }

  static String organisation(int number) {
    return "org:%02d".formatted(number);
  }

  /** Two projects of each team in each of these years. */
  PastConsortia teams(int first, int last) {
    for (int year = first; year <= last; year++) {
      for (int team = 0; team < TEAMS; team++) {
        for (int i = 0; i < 2; i++) {
          project("project:%d-%d-%d".formatted(year, team, i), year, team, consortium(team));
        }
      }
    }
    return this;
  }

  /** Projects of a year in which nobody meets anybody of the own team. */
  PastConsortia strangers(int year) {
    for (int i = 0; i < 2 * MEMBERS; i++) {
      int member = i % MEMBERS;
      List<Integer> consortium =
          new ArrayList<>(
              IntStream.range(0, TEAMS)
                  .map(team -> team * MEMBERS + (member + team) % MEMBERS)
                  .boxed()
                  .toList());
      Collections.shuffle(consortium, random);
      project("project:%d-%d".formatted(year, i), year, i % TEAMS, consortium);
    }
    return this;
  }

  PastConsortia and(String lines) {
    text.append(lines);
    return this;
  }

  Drawing drawing() {
    return Drawing.of(text.toString());
  }

  private List<Integer> consortium(int team) {
    List<Integer> consortium =
        new ArrayList<>(IntStream.range(team * MEMBERS, (team + 1) * MEMBERS).boxed().toList());
    Collections.shuffle(consortium, random);
    while (consortium.size() < MEMBERS + OTHERS) {
      int other = random.nextInt(TEAMS * MEMBERS);
      if (!consortium.contains(other)) {
        consortium.add(other);
      }
    }
    return consortium;
  }

  /** The first of the consortium leads. */
  private void project(String id, int year, int team, List<Integer> consortium) {
    text.append(
        "Project %s {title_en: Work on %s; start: %d-03-01}\n"
            .formatted(id, SUBJECTS.get(team), year));
    for (int member : consortium) {
      String role = member == consortium.getFirst() ? "coordinator" : "participant";
      text.append("%s TOOK_PART_IN %s {role: %s}\n".formatted(organisation(member), id, role));
    }
  }
}
