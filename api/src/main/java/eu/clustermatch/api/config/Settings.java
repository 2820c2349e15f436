package eu.clustermatch.api.config;

import eu.clustermatch.importer.source.UnzipLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
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
    @DefaultValue Alerts alerts,
    @Valid @DefaultValue Matching matching,
    @Valid @DefaultValue Imports imports,
    @DefaultValue Cors cors) {

  /**
   * The embedded store.
   *
   * @param folder where it keeps its files, relative to the working folder; with a store elsewhere
   *     too, what texts of projects mean is kept here from one start to the next
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
   * @param model file of the model to rank with, as the command {@code train} writes it; the
   *     program's own by default
   */
  public record Ranking(
      @Min(1) @Max(100_000) @DefaultValue("64") int queue, @Nullable Path model) {}

  /**
   * @param rules file of the rules by which alerts are understood; the program's own by default
   */
  public record Alerts(@Nullable Path rules) {}

  /**
   * Plans that may take long: exchanges, consortia, allocations, meetings.
   *
   * @param timeLimit after which a plan is answered as far as it is, marked as incomplete
   * @param queue how many may wait for a free thread before further ones are turned away
   * @param open whether anybody may ask for plans, which heed vetoes and declines and so give who
   *     asks often enough an idea of them; by default where only this machine can ask
   */
  public record Matching(
      @DefaultValue("60s") @DurationMin(seconds = 1) Duration timeLimit,
      @Min(1) @Max(1000) @DefaultValue("8") int queue,
      @Nullable Boolean open) {}

  /**
   * What may be imported over HTTP.
   *
   * @param maxSize bytes of an upload, all its files together
   * @param maxUnzipped bytes that may come out of its zipped and gzipped files
   * @param maxFiles files that a zip may hold
   * @param queue imports that may be received, waiting or at work at once
   * @param folder where uploads are kept until they are imported, and results until the process
   *     ends; the system's folder for temporary files by default
   */
  public record Imports(
      @DefaultValue("1GB") DataSize maxSize,
      @DefaultValue("10GB") DataSize maxUnzipped,
      @Min(1) @Max(1_000_000) @DefaultValue("100000") int maxFiles,
      @Min(1) @Max(1000) @DefaultValue("16") int queue,
      @Nullable String folder) {

    /** What the archives of one upload may unpack to. */
    public UnzipLimits unzipLimits() {
      return new UnzipLimits(
          maxFiles, Math.max(1, maxUnzipped.toBytes()), "clustermatch.imports.max-unzipped");
    }
  }

  /**
   * @param allowedOrigins web origins whose pages may call the API; none by default
   */
  public record Cors(@DefaultValue List<String> allowedOrigins) {
    public Cors {
      allowedOrigins = List.copyOf(allowedOrigins);
    }
  }
}
