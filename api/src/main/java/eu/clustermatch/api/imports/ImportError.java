package eu.clustermatch.api.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why an import failed.
 *
 * @param type tells failures apart, in the form of a problem's
 */
@Schema(name = "ImportError")
record ImportError(
    @Schema(example = "urn:clustermatch:problem:archive-refused") String type,
    @Schema(
            example =
                "members.zip/Organisation.csv: More than 200 times its size comes out of it, …")
        String detail) {
  private static final String TYPE = "urn:clustermatch:problem:";

  static ImportError of(String type, String detail) {
    return new ImportError(TYPE + type, detail);
  }
}
