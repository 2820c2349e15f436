package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.text.EmbeddingMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the projects of a snapshot: which call each answered, who coordinated it, and what
 * it is about. Rows are numbered from the first project node.
 */
public final class Projects {
  private static final int UNKNOWN = -1;

  private final Call[] calls;
  private final int[] series;
  private final int[] families;
  private final int[] roots;
  private final int[] programmes;
  private final int[] schemes;
  private final int[] coordinators;
  private final EmbeddingMatrix embeddings;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The columns of projects in the order of their nodes; who coordinated is told later. */
  Projects(List<NodeRecord> projects, Embeddings known) {
    embeddings = known.of(projects);
    int size = projects.size();
    calls = new Call[size];
    series = new int[size];
    families = new int[size];
    roots = new int[size];
    programmes = new int[size];
    schemes = new int[size];
    coordinators = new int[size];
    Arrays.fill(coordinators, Nodes.NONE);
    for (int project = 0; project < size; project++) {
      set(project, call(projects.get(project).properties()));
    }
  }

  /** The same with further projects, of which no more is known. */
  Projects with(int more) {
    return more == 0 ? this : new Projects(this, size() + more);
  }

  private Projects(Projects present, int size) {
    calls = Arrays.copyOf(present.calls, size);
    series = extended(present.series, size);
    families = extended(present.families, size);
    roots = extended(present.roots, size);
    programmes = extended(present.programmes, size);
    schemes = extended(present.schemes, size);
    coordinators = extended(present.coordinators, size);
    embeddings = present.embeddings;
    Arrays.fill(calls, present.size(), size, Call.UNKNOWN);
    numbers.putAll(present.numbers);
  }

  private static int[] extended(int[] column, int size) {
    int[] longer = Arrays.copyOf(column, size);
    Arrays.fill(longer, column.length, size, UNKNOWN);
    return longer;
  }

  private static Call call(Map<String, Object> properties) {
    return new Call(
        text(properties.get("topic")),
        text(properties.get("programme")),
        text(properties.get("fundingScheme")));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isBlank() ? text : null;
  }

  private void set(int project, Call call) {
    CallKeys keys = CallKeys.of(call);
    calls[project] = call;
    series[project] = number(keys.series());
    families[project] = number(keys.family());
    roots[project] = number(keys.root());
    programmes[project] = number(keys.programme());
    schemes[project] = number(keys.scheme());
  }

  private int number(@Nullable String key) {
    return key == null ? UNKNOWN : numbers.computeIfAbsent(key, k -> numbers.size());
  }

  /** Of several who are said to have coordinated a project, the one with the lowest node did. */
  void coordinated(int project, int coordinator) {
    int said = coordinators[project];
    coordinators[project] = said == Nodes.NONE ? coordinator : Math.min(said, coordinator);
  }

  public int size() {
    return calls.length;
  }

  /** The call that the project answered. */
  public Call call(int project) {
    return calls[project];
  }

  /** Node of who coordinated the project, or {@link Nodes#NONE}. */
  public int coordinator(int project) {
    return coordinators[project];
  }

  /** What the texts of projects mean; of those after its end nothing is known. */
  public EmbeddingMatrix embeddings() {
    return embeddings;
  }

  /** Memory of the arrays in bytes. */
  long bytes() {
    return embeddings.bytes() + 6L * Integer.BYTES * size();
  }

  /** What of a call the projects have. O(1). */
  public Likeness like(Call call) {
    CallKeys keys = CallKeys.of(call);
    return new Likeness(
        known(keys.series()),
        known(keys.family()),
        known(keys.root()),
        known(keys.programme()),
        known(keys.scheme()));
  }

  private int known(@Nullable String key) {
    return key == null ? UNKNOWN : numbers.getOrDefault(key, UNKNOWN);
  }

  /** Compares projects with one call. */
  public final class Likeness {
    private final int asked;
    private final int family;
    private final int root;
    private final int programme;
    private final int scheme;

    private Likeness(int asked, int family, int root, int programme, int scheme) {
      this.asked = asked;
      this.family = family;
      this.root = root;
      this.programme = programme;
      this.scheme = scheme;
    }

    /** The same topic, be it of another year. */
    public boolean series(int project) {
      return asked != UNKNOWN && series[project] == asked;
    }

    /** The same first two blocks of the topic's code. */
    public boolean family(int project) {
      return family != UNKNOWN && families[project] == family;
    }

    /** The same first block of the topic's code. */
    public boolean root(int project) {
      return root != UNKNOWN && roots[project] == root;
    }

    public boolean programme(int project) {
      return programme != UNKNOWN && programmes[project] == programme;
    }

    /** The same type of action. */
    public boolean scheme(int project) {
      return scheme != UNKNOWN && schemes[project] == scheme;
    }
  }
}
