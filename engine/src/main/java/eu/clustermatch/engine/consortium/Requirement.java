package eu.clustermatch.engine.consortium;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a request asks of a team.
 *
 * @param id of what is required, or null where it is a number
 * @param name of what is required, or the number
 * @param text in words, as the end of the sentence "The team needs …"
 */
public record Requirement(Kind kind, @Nullable String id, String name, String text) {

  /** What it is about; of equal ways out, that is named first which gives up the first kinds. */
  public enum Kind {
    MAX_SIZE("size.max"),
    MIN_SIZE("size.min"),
    ECOSYSTEM("ecosystem"),
    TECHNOLOGY("technology"),
    PRODUCT("product"),
    STAGE("stage"),
    COUNTRIES("countries.min"),
    MEMBER("member");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As in answers. */
    public String text() {
      return text;
    }
  }

  /** Something that a member must cover. */
  static Requirement covered(Kind kind, String id, String name) {
    String text =
        switch (kind) {
          case TECHNOLOGY -> "a member that applies ";
          case STAGE -> "a member at the stage ";
          case ECOSYSTEM -> "a member active in the ecosystem ";
          case PRODUCT -> "a member that makes ";
          default -> throw new IllegalArgumentException(kind + " is not covered");
        };
    return new Requirement(kind, id, name, text + name);
  }

  static Requirement countries(int least) {
    return new Requirement(
        Kind.COUNTRIES, null, "" + least, "members from at least " + count(least, "country"));
  }

  static Requirement minSize(int least) {
    return new Requirement(Kind.MIN_SIZE, null, "" + least, "at least " + count(least, "member"));
  }

  static Requirement maxSize(int most) {
    return new Requirement(Kind.MAX_SIZE, null, "" + most, "at most " + count(most, "member"));
  }

  static Requirement member(String id, String name) {
    return new Requirement(Kind.MEMBER, id, name, name + " as a member");
  }

  /** A number with its noun. */
  static String count(int count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    return count
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ie" : noun)
        + "s";
  }
}
