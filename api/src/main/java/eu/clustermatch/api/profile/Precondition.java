package eu.clustermatch.api.profile;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which state of a record a client means to write (RFC 9110, section 13): what it has not seen it
 * cannot overwrite.
 */
public record Precondition(List<String> ifMatch, List<String> ifNoneMatch) {
  private static final String ANY = "*";

  /** What the headers of a request say. */
  public static Precondition of(HttpHeaders headers) {
    return new Precondition(
        tags(HttpHeaders.IF_MATCH, headers, HttpHeaders::getIfMatch),
        tags(HttpHeaders.IF_NONE_MATCH, headers, HttpHeaders::getIfNoneMatch));
  }

  private static List<String> tags(
      String name, HttpHeaders headers, Function<HttpHeaders, List<String>> read) {
    try {
      return read.apply(headers);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(
          name, headers.getFirst(name), "* or an ETag in double quotes, as it was answered");
    }
  }

  /**
   * Fails where the record is not as the client knows it.
   *
   * @param tag entity tag of the record as it is, or null where there is none
   */
  public void check(@Nullable String tag) {
    if (tag == null) {
      failIf(!ifMatch.isEmpty(), "There is no such record to replace: leave If-Match out.");
      return;
    }
    failIf(
        ifNoneMatch.contains(ANY) || ifNoneMatch.contains(tag),
        "There is such a record already: send If-Match with its ETag to replace it.");
    if (ifMatch.isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the record as you know it.");
    }
    failIf(
        !ifMatch.contains(tag) && !ifMatch.contains(ANY),
        "The record was changed by someone else: read it again; its ETag is " + tag + " now.");
  }

  private static void failIf(boolean failed, String reason) {
    if (failed) {
      throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, reason);
    }
  }
}
