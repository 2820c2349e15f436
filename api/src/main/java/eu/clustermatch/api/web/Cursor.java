package eu.clustermatch.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page begins: opaque to clients.
 *
 * @param snapshot id of the snapshot that the first page was answered on
 * @param question fingerprint of the question
 * @param offset how many hits lie before the page
 */
record Cursor(String snapshot, String question, int offset) {
  private static final Pattern FORM = Pattern.compile("(.+)\n(.+)\n([0-9]{1,9})");

  String encode() {
    String text = snapshot + "\n" + question + "\n" + offset;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * @throws InvalidRequestException when {@code text} was not made by {@link #encode}
   */
  static Cursor decode(String text) {
    Matcher parts = FORM.matcher(decodeText(text));
    if (!parts.matches()) {
      throw unreadable(text);
    }
    return new Cursor(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
  }

  private static String decodeText(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), UTF_8);
    } catch (IllegalArgumentException e) {
      throw unreadable(text);
    }
  }

  private static InvalidRequestException unreadable(String text) {
    return new InvalidRequestException("cursor", text, "the next of an earlier answer");
  }
}
