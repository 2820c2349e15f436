package eu.clustermatch.engine.text;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of the index. */
final class Fields {
  /** Words of names, whatever the language. */
  static final String NAME = "name";

  /** Words of titles and bodies, whatever the language. */
  static final String WORDS = "words";

  /** Sort key: documents lie in the order of their nodes. */
  static final String NODE = "node";

  static final String VALID_FROM = "validFrom";
  static final String ID = "id";

  /** Word counts without positions: phrases are not asked for, and lengths are counted exactly. */
  static final FieldType COUNTED = counted();

  private static final String STEMS = "stems:";

  private Fields() {}

  /** Stems of names, titles and bodies in one language. */
  static String stems(String language) {
    return STEMS + language;
  }

  /** The text itself, for snippets. */
  static String stored(Part part, String language) {
    return part.field + ':' + language;
  }

  static boolean holds(String stored, Part part) {
    return stored.startsWith(part.field + ':');
  }

  /** The language of a stored text. */
  static String language(String stored) {
    return stored.substring(stored.indexOf(':') + 1);
  }

  /** Where the words of a part lie. */
  static String words(Part part) {
    return part == Part.NAME ? NAME : WORDS;
  }

  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
