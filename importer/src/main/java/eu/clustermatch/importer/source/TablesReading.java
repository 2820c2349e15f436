package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.TableKind.Links;
import eu.clustermatch.importer.source.TableKind.Nodes;
import java.util.Set;
import java.util.stream.Stream;

/** One reading of tables from beginning to end: what each pass over the files makes of the rows. */
final class TablesReading {
  private static final String TWICE = "; a row may not come twice.";
  private static final String SAME_NAME =
      " name and country; if they are two, please give each an id of its own.";

  private final String stamp;
  private final Sink sink;
  private final Firsts firsts = new Firsts();
  private final References references;
  private final StatedPlaces places;
  private final Skills skills;
  private final LinkSink links;
  private final Shorthands shorthands;

  /**
   * @param stamp what {@code source} says where a row does not
   */
  TablesReading(String stamp, Sink sink) {
    this.stamp = stamp;
    this.sink = sink;
    this.places = new StatedPlaces(stamp);
    this.references = new References(sink::names);
    this.skills = new Skills(stamp, references);
    this.links = new LinkSink(sink, firsts, stamp);
    this.shorthands = new Shorthands(references, places, skills, links, sink);
  }

  /** Makes items of the rows that it wants, and rejects those of which it cannot. */
  abstract class Pass implements TableFile.Reader {
    @Override
    public void row(Columns columns, Row row) {
      try {
        use(columns, row);
      } catch (RowRejected e) {
        RowRejected why = personOr(e, columns, row);
        unreadable(columns, columns.reject(why, row.origin(), columns.kind().text()));
      }
    }

    abstract void use(Columns columns, Row row);

    @Override
    public void unreadable(Columns columns, Reject reject) {
      sink.accept(reject);
    }

    /** Every pass opens every file, so the first one has said it. */
    @Override
    public void refused(Reject reject) {}
  }

  /** To come first. */
  Pass nodes() {
    return new Pass() {
      @Override
      public boolean wants(Columns columns) {
        return columns.kind() instanceof Nodes;
      }

      @Override
      void use(Columns columns, Row row) {
        if (columns.kind() instanceof Nodes(Label label)) {
          node(label, columns, row);
        }
      }

      @Override
      public void refused(Reject reject) {
        sink.accept(reject);
      }
    };
  }

  /** To be called after the nodes. */
  void endNodes() {
    places.nodes(sink, firsts);
    skills.nodes(sink, firsts);
  }

  /** To come second. */
  Pass links() {
    return new Pass() {
      @Override
      public boolean wants(Columns columns) {
        return columns.kind() instanceof Links;
      }

      @Override
      void use(Columns columns, Row row) {
        if (columns.kind() instanceof Links(Relationship type)) {
          link(type, columns, row);
        }
      }
    };
  }

  /** To come last, because what a link's own row says has precedence. */
  Pass shorthands() {
    places.links(links);
    return new Pass() {
      @Override
      public boolean wants(Columns columns) {
        return columns.kind() instanceof Nodes && columns.haveShorthands();
      }

      @Override
      void use(Columns columns, Row row) {
        Stated stated = Stated.of(columns, row, stamp);
        if (columns.kind() instanceof Nodes(Label label)) {
          String id = stated.id(label, stamp);
          if (firsts.isFirst(label.text(), row.origin(), id)) {
            shorthands.read(stated, label, id);
          }
        }
      }

      @Override
      public void unreadable(Columns columns, Reject reject) {
        // The first pass has said it.
      }
    };
  }

  private void node(Label label, Columns columns, Row row) {
    Stated stated = Stated.of(columns, row, stamp);
    stated.checkPeriod("start", "end");
    boolean derived = !stated.values().containsKey(Layout.ID);
    if (places.of(stated).isEmpty() && derived) {
      Notes.check(stated);
    }
    if (label == Label.ORGANISATION) {
      String country = stated.textOrEmpty(LinkColumn.COUNTRY);
      nameColumns(columns)
          .filter(stated.values()::containsKey)
          .forEach(column -> OrganisationNames.check(row, column, country));
    }
    skills.check(stated);
    String id = stated.id(label, stamp);
    if (derived) {
      String name = stated.text(Layout.NAME);
      firsts.check(label.text(), row.origin(), Layout.NAME, name, id, SAME_NAME);
    } else {
      firsts.check(label.text(), row.origin(), Layout.ID, id, id, TWICE);
    }
    NodeRecord node = new NodeRecord(label, id, stated.properties());
    sink.accept(new NodeItem(row.origin(), node, stated.owned()));
    references.add(label, node.properties(), id);
    places.add(stated);
    skills.nodes(stated, id, sink);
    stated.report(sink);
  }

  private static Stream<String> nameColumns(Columns columns) {
    return columns.index().keySet().stream()
        .filter(column -> column.equals(Layout.NAME) || column.startsWith(Layout.NAME + "_"));
  }

  /** Of a person's row nothing is kept, whatever else is wrong with it. */
  private static RowRejected personOr(RowRejected other, Columns columns, Row row) {
    String country = row.get(LinkColumn.COUNTRY);
    return nameColumns(columns)
        .filter(column -> columns.kind().equals(TableKind.MEMBERS))
        .filter(column -> OrganisationNames.isPerson(row, column, country))
        .map(column -> new RowRejected(column, "", Reject.PERSON))
        .findFirst()
        .orElse(other);
  }

  private void link(Relationship type, Columns columns, Row row) {
    Stated stated = Stated.of(columns, row, stamp);
    String from = stated.text("from");
    String to = stated.text("to");
    if (from.equals(to)) {
      throw row.rejected("to", "It must differ from from.");
    }
    // A partnership has no direction: stored once, from the lesser id, however it is written.
    boolean turned = type == Relationship.PARTNER_OF && from.compareTo(to) > 0;
    String first = turned ? to : from;
    String second = turned ? from : to;
    String product = type == Relationship.SUPPLIES ? stated.text("product") : "";
    String key = LinkSink.key(first, second, product);
    firsts.check(type.name(), row.origin(), "to", to, key, TWICE);
    Set<String> owned = columns.owned();
    sink.accept(
        new LinkItem(
            row.origin(), type, type.from(), first, type.to(), second, stated.properties(), owned));
  }
}
