package eu.clustermatch.importer.resolve;

/**
 * A word of a name.
 *
 * @param key its spelling as {@link Spelling#key} has it
 * @param meaning the key of what it means where the vocabulary knows, else empty
 */
record Word(String key, String meaning) {
  static Word proper(String key) {
    return new Word(key, "");
  }

  boolean isGeneric() {
    return !meaning.isEmpty();
  }

  boolean isNumber() {
    return key.chars().allMatch(Character::isDigit);
  }

  /** Under what it is counted and indexed by its meaning. */
  String meaningKey() {
    return "=" + meaning;
  }
}
