package eu.clustermatch.api.imports;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There are as many imports under way as there may be. */
final class ImportsFull extends ResponseStatusException {
  private static final long serialVersionUID = 1L;
  private static final String SECONDS = "30";

  ImportsFull(int most) {
    super(
        HttpStatus.SERVICE_UNAVAILABLE,
        "%d imports are under way (clustermatch.imports.queue): please send this one again in a minute."
            .formatted(most));
  }

  @Override
  public HttpHeaders getHeaders() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
    return headers;
  }
}
