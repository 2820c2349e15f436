package eu.clustermatch.api.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may set, all below {@code clustermatch}.
 *
 * @param sample whether the first start of a store loads the sample
 * @param adminToken token that may write, in place of the generated one; at least 16 characters
 */
@Validated
@ConfigurationProperties("clustermatch")
public record Settings(
    @DefaultValue("true") boolean sample,
    @Nullable @Size(min = 16, message = "must have at least 16 characters") String adminToken,
    @Valid @DefaultValue Store store,
    @Valid @DefaultValue Ranking ranking,
    @DefaultValue Cors cors) {

  /**
   * The embedded store.
   *
   * @param folder where it keeps its files, relative to the working folder
   * @param boltPort its port on the loopback interface; 0: any free one
   * @param join whether to use the store of the process that has the folder open, if one has; for
   *     commands beside a running server
   */
  public record Store(
      @NotBlank @DefaultValue("data") String folder,
      @Min(0) @Max(65535) @DefaultValue("0") int boltPort,
      @DefaultValue("false") boolean join) {}

  /**
   * @param queue how many questions may wait for a free core before further ones are turned away
   */
  public record Ranking(@Min(1) @Max(100_000) @DefaultValue("64") int queue) {}

  /**
   * @param allowedOrigins web origins whose pages may call the API; none by default
   */
  public record Cors(@DefaultValue List<String> allowedOrigins) {
    public Cors {
      allowedOrigins = List.copyOf(allowedOrigins);
    }
  }
}
