package eu.clustermatch.importer.tag;

import java.util.Locale;

/** What speaks for or against that a text is about a term that it names; each 0 or 1 but rarity. */
enum Clue {
  /** The term is a technology; likewise the next three. Exactly one of the four is 1. */
  TECHNOLOGY,
  ECOSYSTEM,
  ACTIVITY,
  PRODUCT,
  /** The label is one word of twelve letters or more. */
  LONG_WORD,
  /** The label has two words that say something. */
  TWO_WORDS,
  /** It has three or more. */
  MANY_WORDS,
  /** 0–1: how few labels of the taxonomies have the rarest word of this one. */
  RARITY,
  /** The text has the words in another form than the label, beyond a plural ending. */
  INFLECTED,
  /** The words are a part of the label only. */
  PART,
  /** The label is an abbreviation in capitals. */
  ABBREVIATION,
  /** Other terms of the same kind are called the same. */
  SHARED,
  /** The words stand before another noun, which they only describe: "glass ceiling". */
  DESCRIBING,
  /** A title has the words. */
  IN_TITLE,
  /**
   * They stand in no title, but in a text of 300 characters or less, where little stands by the
   * way.
   */
  IN_SHORT_TEXT,
  /** They stand in the first 200 characters of a longer text. */
  EARLY,
  /** The text has them more than once. */
  REPEATED,
  /** The text also names a term right above, right below or beside this one, in other words. */
  IN_COMPANY,
  /** The text's language is a guess. */
  GUESSED_LANGUAGE;

  /** What the model's file calls it. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
