package eu.clustermatch.api.profile;

/** What texts of profiles may be; the messages end the sentence "name must be …". */
public final class Texts {
  public static final int NAME_LENGTH = 300;
  public static final String NAME = "a text of 1 to 300 characters";

  public static final int TEXT_LENGTH = 20_000;
  public static final String TEXT = "a text of 1 to 20,000 characters";

  public static final String LANGUAGE = "[a-z]{2}";
  public static final String LANGUAGE_MESSAGE = "by ISO 639-1 language such as en";

  public static final String WEBSITE = "https?://[^\\s/?#]+\\.[^\\s/?#]+[^\\s]{0,1900}";
  public static final String WEBSITE_MESSAGE = "a web address such as https://example.org";

  private Texts() {}
}
