package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.GraphBuilder;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.List;

/**
 * What if: a snapshot with a few undated facts more. It answers as one really read with them would:
 * all that is derived from the graph is derived again, the text is shared. The numbers of nodes up
 * to the projects stay the same.
 */
public final class Supposition {
  private final Snapshot snapshot;
  private final List<Link> links = new ArrayList<>();
  private int projects;

  private record Link(int from, int to, Relationship type) {}

  public Supposition(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Supposes that a cluster or organisation applies a technology. */
  public void applies(int candidate, int technology) {
    links.add(new Link(candidate, technology, Relationship.APPLIES));
  }

  /** Supposes a project, of which no more is known, with these participants. */
  public void sharedProject(int candidate, int partner) {
    int project = firstProject() + projects++;
    links.add(new Link(candidate, project, Relationship.TOOK_PART_IN));
    links.add(new Link(partner, project, Relationship.TOOK_PART_IN));
  }

  /** The snapshot as supposed. O(nodes + arcs), a copy of arrays. */
  public Snapshot snapshot() {
    requireNoTextBehindProjects();
    Nodes nodes = snapshot.nodes();
    GraphBuilder more = Graph.builder(nodes.size() + projects);
    for (Link link : links) {
      more.add(
          link.from(),
          link.to(),
          link.type(),
          ProximityWeights.of(link.type()),
          Graph.UNDATED_FROM,
          Graph.UNDATED_TO);
    }
    Nodes supposed = projects == 0 ? nodes : nodes.withProjects(projects);
    return snapshot.with(supposed, firstProject(), more.build());
  }

  private int firstProject() {
    return snapshot.nodes().end(Label.PROJECT);
  }

  /** The text index knows documents by the numbers of their nodes, and these must stay. */
  private static void requireNoTextBehindProjects() {
    for (Label label : Label.values()) {
      if (label.compareTo(Label.PROJECT) > 0 && Texts.isDocument(label)) {
        throw new IllegalStateException(label + " has text, and is numbered behind the projects.");
      }
    }
  }
}
