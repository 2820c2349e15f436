package eu.clustermatch.importer.tag;

import eu.clustermatch.engine.text.Mention;

/**
 * A term named in a passage.
 *
 * @param mention where
 */
record Finding(Passage passage, Mention<Naming> mention) {
  Term term() {
    return mention.names().term();
  }

  /** As in the text. */
  String words() {
    return passage.text().substring(mention.start(), mention.end());
  }

  /** What follows in the text. */
  String after() {
    return passage.text().substring(mention.end());
  }

  Tag tag(double confidence) {
    return new Tag(term(), confidence, words(), passage.field(), passage.language());
  }
}
