package eu.clustermatch.importer.source;

/** Takes what a source reads. */
public interface Sink {
  /** Called once, before the first item: how many are to come, known or estimated. */
  void expect(long items);

  /** Called once an item: all nodes before the first link, none of either twice. */
  void accept(Item item);
}
