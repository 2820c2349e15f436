package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.util.function.BiConsumer;

/** Takes what a source reads. */
public interface Sink {
  /** Called once, before the first item: how many are to come, known or estimated. */
  void expect(long items);

  /** Called once an item: all nodes before the first link, none of either twice. */
  void accept(Item item);

  /**
   * What the nodes of a label are called that are there already: ids and names, some nodes several
   * times. Nothing where there is no store.
   *
   * @param most how many names to give at most
   */
  default void names(Label label, int most, BiConsumer<String, String> idAndName) {}
}
