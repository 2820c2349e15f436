package eu.clustermatch.importer.source;

import java.util.List;

/** Keeps the rejects that are found before the sink may be told anything. */
record Rejects(List<Reject> list) implements Sink {
  @Override
  public void expect(long items) {}

  @Override
  public void accept(Item item) {
    if (item instanceof Reject reject) {
      list.add(reject);
    }
  }
}
