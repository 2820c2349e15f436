package eu.clustermatch.api.explanation;

import eu.clustermatch.engine.failure.Proof;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proof as clients read it; see {@link Proof}. */
@Schema(
    name = "Proof",
    description =
        "Why something fails, survives or is not known to. Below an organisation stand the inputs"
            + " that decide, below an input those who deliver it.")
public record ProofView(
    String node,
    String name,
    @Schema(allowableValues = {"fails", "survives", "unknown"}) String verdict,
    String because,
    List<ProofView> children,
    @Schema(description = "True where more is left out, because the tree had grown too large")
        @Nullable Boolean cut) {

  public static ProofView of(Proof proof) {
    return new ProofView(
        proof.node(),
        proof.name(),
        proof.verdict().text(),
        proof.because(),
        proof.children().stream().map(ProofView::of).toList(),
        proof.cut() ? true : null);
  }
}
