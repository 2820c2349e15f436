package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Reading;
import eu.clustermatch.engine.snapshot.Selection;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as read on one snapshot.
 *
 * @param question what the ranking is asked: the text, or else the names of what is required, and
 *     the fixed members
 * @param required what is to be covered, in the order of the request
 * @param fixed nodes, ascending
 * @param allowed who may join as far as the request goes: what passes the filters and is not
 *     excluded
 * @param available those of them whom no veto keeps from a fixed member
 */
record Brief(
    ConsortiumRequest request,
    Question question,
    List<Requirement> required,
    Coverage coverage,
    int[] fixed,
    BitSet allowed,
    BitSet available) {
  private static final List<Label> MEMBERS = List.of(Label.CLUSTER, Label.ORGANISATION);

  /**
   * @throws InvalidRequestException when an id, a filter value or the language is unknown, or who
   *     is fixed is excluded
   */
  static Brief of(Snapshot snapshot, ConsortiumRequest request) {
    BitSet excluded = excluded(snapshot.nodes(), request.exclude());
    int[] fixed = fixed(snapshot, request, excluded);
    Reader reader = new Reader(snapshot, request);
    reader.readAll();
    Reading text = text(snapshot, request, reader.required);
    Question question =
        new Question(
            snapshot,
            request.asOf(),
            fixed,
            text == null ? null : text.text(),
            text == null ? List.of() : text.concepts(),
            Call.UNKNOWN,
            Preference.NONE,
            excluded);
    BitSet allowed = reader.passing(request.filters());
    allowed.andNot(excluded);
    return new Brief(
        request,
        question,
        reader.required,
        new Coverage(question.graph(), reader.itself),
        fixed,
        allowed,
        available(snapshot, allowed, fixed));
  }

  /** What is excluded need not exist: a veto outlives what it forbids. */
  private static BitSet excluded(Nodes nodes, List<String> ids) {
    BitSet excluded = new BitSet();
    ids.stream().mapToInt(id -> find(nodes, id)).filter(node -> node >= 0).forEach(excluded::set);
    return excluded;
  }

  /** Whom a fixed member has vetoed, or who vetoed it, stays away. */
  private static BitSet available(Snapshot snapshot, BitSet allowed, int[] fixed) {
    BitSet available = (BitSet) allowed.clone();
    for (int member : fixed) {
      for (String id : snapshot.market().vetoes(snapshot.nodes().id(member))) {
        int vetoed = find(snapshot.nodes(), id);
        if (vetoed != Nodes.NONE) {
          available.clear(vetoed);
        }
      }
    }
    return available;
  }

  private static int[] fixed(Snapshot snapshot, ConsortiumRequest request, BitSet excluded) {
    Nodes nodes = snapshot.nodes();
    int[] fixed = new int[request.include().size()];
    BitSet seen = new BitSet();
    for (int i = 0; i < fixed.length; i++) {
      String id = request.include().get(i);
      String parameter = "include[" + i + "]";
      int node = find(nodes, id);
      if (node == Nodes.NONE || nodes.validFrom(node) > Snapshot.day(request.asOf())) {
        throw new InvalidRequestException(
            parameter, id, "the id of a known cluster or organisation");
      }
      if (seen.get(node)) {
        throw new InvalidRequestException(parameter, id, "somebody who is given once");
      }
      if (excluded.get(node)) {
        throw new InvalidRequestException(parameter, id, "somebody who is not excluded");
      }
      for (int earlier = 0; earlier < i; earlier++) {
        if (snapshot.market().isVetoed(id, nodes.id(fixed[earlier]))) {
          throw new InvalidRequestException(
              parameter, id, "somebody who is available together with include[" + earlier + "]");
        }
      }
      seen.set(node);
      fixed[i] = node;
    }
    Arrays.sort(fixed);
    return fixed;
  }

  /** The cluster or organisation with this id, or {@link Nodes#NONE}. */
  static int find(Nodes nodes, String id) {
    return MEMBERS.stream()
        .mapToInt(label -> nodes.find(label, id))
        .filter(node -> node != Nodes.NONE)
        .findFirst()
        .orElse(Nodes.NONE);
  }

  /** Without a text, what is required describes itself by its names. */
  private static @Nullable Reading text(
      Snapshot snapshot, ConsortiumRequest request, List<Requirement> required) {
    String text = request.text();
    if (text != null && !text.isBlank()) {
      return Reading.of(snapshot, text, request.language(), request.asOf());
    }
    String names = required.stream().map(Requirement::name).collect(Collectors.joining(". "));
    return names.isEmpty() ? null : Reading.of(snapshot, names, "en", request.asOf());
  }

  /** Reads what is required. */
  private static final class Reader {
    final List<Requirement> required = new ArrayList<>();
    final List<BitSet> itself = new ArrayList<>();
    private final Snapshot snapshot;
    private final ConsortiumRequest request;

    Reader(Snapshot snapshot, ConsortiumRequest request) {
      this.snapshot = snapshot;
      this.request = request;
    }

    void readAll() {
      ConsortiumRequest.Required require = request.require();
      read(Requirement.Kind.TECHNOLOGY, Label.TECHNOLOGY, "technologies", require.technologies());
      read(Requirement.Kind.STAGE, Label.STAGE, "stages", require.stages());
      read(Requirement.Kind.ECOSYSTEM, Label.ECOSYSTEM, "ecosystems", require.ecosystems());
      read(Requirement.Kind.PRODUCT, Label.PRODUCT, "products", require.products());
    }

    private void read(Requirement.Kind kind, Label label, String parameter, List<String> ids) {
      for (int i = 0; i < ids.size(); i++) {
        String id = Vocabulary.id(kind.text(), ids.get(i));
        int node = snapshot.nodes().find(label, id);
        String at = "require." + parameter + "[" + i + "]";
        if (node == Nodes.NONE) {
          throw new InvalidRequestException(at, ids.get(i), "the id of a known " + label.noun());
        }
        Requirement requirement = Requirement.covered(kind, id, snapshot.nodes().name(node));
        if (required.contains(requirement)) {
          throw new InvalidRequestException(at, ids.get(i), "an id that is given once");
        }
        required.add(requirement);
        itself.add(passing(only(kind, id)));
      }
    }

    BitSet passing(Filters filters) {
      return new Selection(
              snapshot, snapshot.view(request.asOf()), filters, Snapshot.day(request.asOf()))
          .passing();
    }

    /** What covers a requirement is what a filter for it lets through. */
    private static Filters only(Requirement.Kind kind, String id) {
      return new Filters(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          kind == Requirement.Kind.ECOSYSTEM ? List.of(id) : List.of(),
          kind == Requirement.Kind.TECHNOLOGY ? List.of(id) : List.of(),
          kind == Requirement.Kind.PRODUCT ? List.of(id) : List.of(),
          kind == Requirement.Kind.STAGE ? List.of(id) : List.of(),
          List.of(),
          List.of());
    }
  }
}
