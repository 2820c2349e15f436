package eu.clustermatch.importer.resolve;

import java.util.Locale;

/** What speaks for or against two parties being one. Values lie from 0 to 1 unless stated. */
public enum Feature {
  /** Of all words of both names, weighted by rarity, the part that both have. */
  WORDS_IN_COMMON,
  /** Of the shorter name's words, the part that the longer name has, too, times their rarity. */
  NAME_WITHIN_NAME,
  /** How rare the common words are together; 1 is three words that nobody else has. */
  RARITY_OF_COMMON_WORDS,
  /** How rare the first word is that both names begin with. */
  SAME_FIRST_WORD,
  /** How rare the words are that only one has, of the party that has less of them. */
  WORDS_BOTH_LACK,
  /** The same of the party that has more of them. */
  WORDS_ONE_LACKS,
  /** The part of the three-letter pieces that both names have, as if written without spaces. */
  SPELLING,
  /** How rare the name is that is the same but for legal forms and spelling; of one the chief. */
  SAME_NAME,
  /** How rare the acronym is that both bear beside their chief names. */
  SAME_SHORT_NAME,
  /** How rare the acronym of one is that the other's name contains. */
  SHORT_NAME_WITHIN_NAME,
  /** 1 where one's acronym is the initials of the other's name and has at least five letters. */
  INITIALS,
  /** 1 where the common words are common by translation only. */
  TRANSLATION,
  /** How rare the city is. */
  SAME_CITY,
  DIFFERENT_CITY,
  SAME_POSTCODE,
  SAME_REGION,
  DIFFERENT_COUNTRY,
  SAME_LEGAL_FORM,
  DIFFERENT_LEGAL_FORM,
  DIFFERENT_NUMBERS,
  /** 1 where one is a hospital, say, and the other a university. */
  DIFFERENT_KIND,
  /**
   * Among how many they are: decimal orders of magnitude. The more, the more chance resemblance.
   */
  CROWD,
  /** How much better each fits the other than anybody else, -1 to 1; 1 is three in log-odds. */
  WITHOUT_RIVAL,
  /** The same of the party for which it is clearer. */
  WITHOUT_RIVAL_FOR_ONE,
  SAME_VAT,
  DIFFERENT_VAT,
  SAME_WEBSITE;

  /** As it stands in the model's file. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
