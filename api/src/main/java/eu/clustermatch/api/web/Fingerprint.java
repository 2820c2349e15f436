package eu.clustermatch.api.web;

import eu.clustermatch.api.config.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Names a value by its content: equal values, and practically only those, are named alike. */
@Component
public final class Fingerprint {
  private final JsonMapper mapper;

  Fingerprint(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** SHA-256 of the value's JSON, in base64url. */
  public String of(Object value) {
    return Sha256.of(mapper.writeValueAsString(value));
  }
}
