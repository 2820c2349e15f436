package eu.clustermatch.api.web;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was asked for has another address for ever. */
public final class MovedException extends ResponseStatusException {
  private static final long serialVersionUID = 1L;

  private final transient URI to;

  /**
   * @param status 301, or 308 where a client must keep its method
   */
  public MovedException(HttpStatus status, URI to) {
    super(status, "This is now " + to + ".");
    this.to = to;
  }

  @Override
  public HttpHeaders getHeaders() {
    HttpHeaders headers = new HttpHeaders();
    headers.setLocation(to);
    return headers;
  }
}
