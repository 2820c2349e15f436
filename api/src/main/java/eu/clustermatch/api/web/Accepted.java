package eu.clustermatch.api.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.NotAcceptableStatusException;

/** Which of several media types a client would rather have. */
final class Accepted {
  private Accepted() {}

  /**
   * The most accepted of them; of what is accepted alike, what the client names first, and of what
   * that stands for, what is offered first.
   *
   * @throws NotAcceptableStatusException when none of them is accepted
   */
  static MediaType best(HttpHeaders headers, List<MediaType> offered) {
    List<MediaType> accepted = headers.getAccept();
    if (accepted.isEmpty()) {
      return offered.getFirst();
    }
    return accepted.stream()
        .filter(type -> type.getQualityValue() > 0)
        .sorted(Comparator.comparingDouble((MediaType type) -> -type.getQualityValue()))
        .flatMap(type -> offered.stream().filter(type::isCompatibleWith))
        .findFirst()
        .orElseThrow(() -> new NotAcceptableStatusException(offered));
  }
}
