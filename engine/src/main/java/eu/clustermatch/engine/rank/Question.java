package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Experience;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Projects;
import eu.clustermatch.engine.snapshot.Reading;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.Matches;
import eu.clustermatch.engine.text.TextQuestion;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, on one snapshot: the seeds, the text with the documents that match it, the
 * concepts recognised in it.
 */
public class Question {
  private final Snapshot snapshot;
  private final View view;
  private final Graph graph;
  private final int[] seeds;
  private final @Nullable TextQuestion text;
  private final @Nullable Matches matches;
  private final List<Concept> concepts;
  private final Preference preference;
  private final BitSet excluded;
  private @Nullable List<ConceptReach> reaches;
  private final int firstProject;
  private final int knownOn;
  private final Call call;

  /** By number of project: explanations ask for it again and again. */
  private final float[] projectRelevance;

  private @Nullable ProjectSimilarity similarity;
  private @Nullable ProjectMeaning projectMeaning;

  /**
   * @param seeds nodes of clusters or organisations, without repetition
   * @param text the text as read by the snapshot's index, or null
   * @param call the call that the idea answers
   */
  public Question(
      Snapshot snapshot,
      @Nullable LocalDate asOf,
      int[] seeds,
      @Nullable TextQuestion text,
      List<Concept> concepts,
      Call call) {
    this(snapshot, asOf, seeds, text, concepts, call, Preference.NONE, new BitSet());
  }

  /**
   * @param call the call that the idea answers
   * @param preference how the ranking leans
   * @param excluded nodes that the question is not about, as if they had not been found
   */
  public Question(
      Snapshot snapshot,
      @Nullable LocalDate asOf,
      int[] seeds,
      @Nullable TextQuestion text,
      List<Concept> concepts,
      Call call,
      Preference preference,
      BitSet excluded) {
    this.preference = preference;
    this.excluded = (BitSet) excluded.clone();
    this.knownOn = Snapshot.day(asOf);
    this.call = call;
    this.snapshot = snapshot;
    this.view = snapshot.view(asOf);
    this.graph = view.graph();
    this.seeds = seeds.clone();
    this.text = text;
    this.matches = text == null ? null : snapshot.text().search(text, Snapshot.day(asOf));
    this.concepts = List.copyOf(concepts);
    this.firstProject = nodes().first(Label.PROJECT);
    this.projectRelevance =
        new float[matches == null ? 0 : nodes().end(Label.PROJECT) - firstProject];
    forEachMatchedProject(
        (node, relevance) -> projectRelevance[node - firstProject] = (float) relevance);
  }

  /**
   * Reads the text and recognises its concepts.
   *
   * @param asked free text, or null
   * @param language ISO 639-1 code, or null to detect it
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the language is not known
   */
  public static Question of(
      Snapshot snapshot,
      @Nullable LocalDate asOf,
      int[] seeds,
      @Nullable String asked,
      @Nullable String language,
      Call call) {
    if (asked == null || asked.isBlank()) {
      return new Question(snapshot, asOf, seeds, null, List.of(), call);
    }
    Reading reading = Reading.of(snapshot, asked, language, asOf);
    return new Question(snapshot, asOf, seeds, reading.text(), reading.concepts(), call);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Graph graph() {
    return graph;
  }

  public View view() {
    return view;
  }

  public Nodes nodes() {
    return snapshot.nodes();
  }

  /** The concepts of the text. */
  public List<Concept> concepts() {
    return concepts;
  }

  /** Those of which the text holds a whole label. */
  public List<Concept> namedConcepts() {
    return concepts.stream().filter(Concept::exact).toList();
  }

  /** What the concepts of the text reach, those that matter most first; made when first asked. */
  public List<ConceptReach> reaches() {
    List<ConceptReach> made = reaches;
    if (made == null) {
      made = ConceptReaches.of(this, concepts);
      reaches = made;
    }
    return made;
  }

  /** Whether its text or its call leads to anything. */
  boolean findsAnything() {
    return !concepts.isEmpty() || !similarity().isEmpty();
  }

  public @Nullable TextQuestion text() {
    return text;
  }

  /** What there is to go by. */
  public Situation situation() {
    return Situation.of(this);
  }

  /** How the ranking leans. */
  public Preference preference() {
    return preference;
  }

  /** Whether the question asks not to be shown this one. */
  public boolean isExcluded(int node) {
    return excluded.get(node);
  }

  /** The nodes that can be hits, to change and to keep: clusters and organisations. */
  protected BitSet candidates() {
    return snapshot.candidates();
  }

  BitSet excluded() {
    return excluded;
  }

  public int[] seeds() {
    return seeds.clone();
  }

  public boolean isSeed(int node) {
    for (int seed : seeds) {
      if (seed == node) {
        return true;
      }
    }
    return false;
  }

  /** How relevant a document is, 0–1: its score over that of the best document of the snapshot. */
  public double relevance(int node) {
    int project = node - firstProject;
    if (project >= 0 && project < projectRelevance.length) {
      return projectRelevance[project];
    }
    return matches == null || matches.size() == 0
        ? 0
        : matches.score(node) / (double) matches.best();
  }

  /** How alike in meaning a project is to what is asked, 0–1; 0 for what is no project. */
  public double likeness(int node) {
    return isProject(node) ? projectMeaning().of(node) : 0;
  }

  @Nullable Matches matches() {
    return matches;
  }

  /** The call that the idea answers. */
  public Call call() {
    return call;
  }

  /** Whether a project was known on the day of the question. */
  public boolean isKnown(int project) {
    return nodes().validFrom(project) <= knownOn;
  }

  /** How similar projects are to what is asked; computed when first asked for. */
  public ProjectSimilarity similarity() {
    ProjectSimilarity computed = similarity;
    if (computed == null) {
      computed = new ProjectSimilarity(this);
      similarity = computed;
    }
    return computed;
  }

  /** How alike projects are to what is asked in meaning; computed when first asked for. */
  ProjectMeaning projectMeaning() {
    ProjectMeaning computed = projectMeaning;
    if (computed == null) {
      computed = new ProjectMeaning(this);
      projectMeaning = computed;
    }
    return computed;
  }

  public Experience experience() {
    return view.experience();
  }

  /** Epoch day of the question; what began later is not known. */
  int knownOn() {
    return knownOn;
  }

  boolean isProject(int node) {
    return nodes().is(node, Label.PROJECT);
  }

  /** The row of a project in the columns of projects. */
  int row(int project) {
    return project - firstProject;
  }

  /** Compares projects with the question's call, or null where that is not known. */
  Projects.@Nullable Likeness callOfProjects() {
    return call.isUnknown() ? null : snapshot.projects().like(call);
  }

  /** All projects known. */
  void forEachProject(IntConsumer consumer) {
    for (int project = firstProject; project < nodes().end(Label.PROJECT); project++) {
      if (isKnown(project)) {
        consumer.accept(project);
      }
    }
  }

  /** Node of who coordinated a project, or {@link Nodes#NONE}. */
  int coordinator(int project) {
    return snapshot.projects().coordinator(project - firstProject);
  }

  /** The projects a cluster or organisation takes or took part in. */
  public void forEachProject(int participant, IntConsumer project) {
    forEach(participant, Relationship.TOOK_PART_IN, Direction.OUT, project);
  }

  /** Who takes or took part in a project. */
  public void forEachParticipant(int project, IntConsumer participant) {
    forEach(project, Relationship.TOOK_PART_IN, Direction.IN, participant);
  }

  /** The projects of a participant that pass, ascending. */
  int[] projects(int participant, IntPredicate passing) {
    IntStream.Builder projects = IntStream.builder();
    forEachProject(participant, projects);
    return projects.build().filter(passing).sorted().distinct().toArray();
  }

  /** Whether one who asks takes or took part in a project. */
  boolean isOfSeeds(int project) {
    return countOfSeeds(project) > 0;
  }

  /** How many of those who ask take or took part in a project. */
  int countOfSeeds(int project) {
    IntStream.Builder participants = IntStream.builder();
    forEachParticipant(project, participants);
    return (int) participants.build().filter(this::isSeed).distinct().count();
  }

  public void forEach(int node, Relationship type, Direction direction, IntConsumer neighbour) {
    int end = graph.endArc(node, type, direction);
    for (int arc = graph.firstArc(node, type, direction); arc < end; arc++) {
      neighbour.accept(graph.target(arc));
    }
  }

  /** The matched documents with their relevance, in the order of nodes. */
  public void forEachMatch(RelevanceConsumer consumer) {
    Matches found = matches;
    if (found == null) {
      return;
    }
    double best = found.best();
    for (int i = 0; i < found.size(); i++) {
      consumer.accept(found.nodeAt(i), found.scoreAt(i) / best);
    }
  }

  /** The matched projects with their relevance, in the order of nodes. */
  public void forEachMatchedProject(RelevanceConsumer consumer) {
    int end = nodes().end(Label.PROJECT);
    forEachMatch((node, relevance) -> {
      if (node >= firstProject && node < end) {
        consumer.accept(node, relevance);
      }
    });
  }

  /** Takes a document with its relevance, 0–1. */
  public interface RelevanceConsumer {
    void accept(int node, double relevance);
  }
}
