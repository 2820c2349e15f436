package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Filters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who else can deliver, or who else buys? At least a product, a supplier, a text, or, where markets
 * are sought, a buyer is needed.
 *
 * @param side which side of the trade is sought
 * @param supplier id of who no longer delivers; where markets are sought, of who looks for
 *     customers
 * @param product id of what is traded; by default what the supplier delivers to the buyer, or makes
 * @param buyer id of who needs it; where markets are sought, of the customer that is lost
 * @param text what is needed in words, or null; at most 20,000 characters
 * @param language ISO 639-1 code of the text, or null to detect it
 * @param without what is out besides
 * @param quantity how much is needed, above 0, or null
 * @param unit of the quantity, as capacities state theirs, or null
 * @param asOf answer with what was known on this day, or null for all that is known
 * @param offset how many hits to pass over, at least 0
 * @param limit how many hits to show, 1–1000
 * @param explain whether hits carry contributions, paths, snippets and proofs; the order is the
 *     same
 */
public record SupplierRequest(
    Side side,
    @Nullable String supplier,
    @Nullable String product,
    @Nullable String buyer,
    @Nullable String text,
    @Nullable String language,
    Outage.Named without,
    Filters filters,
    @Nullable Double quantity,
    @Nullable String unit,
    @Nullable LocalDate asOf,
    int offset,
    int limit,
    boolean explain) {
  private static final int LONGEST_TEXT = 20_000;

  public SupplierRequest {
    boolean worded = text != null && !text.isBlank();
    boolean asked = product != null || supplier != null || worded;
    if (!asked && (side == Side.SUPPLIERS || buyer == null)) {
      throw new InvalidRequestException(
          "product", null, "given, or supplier, or text: one of them is needed");
    }
    if (supplier != null && supplier.equals(buyer)) {
      throw new InvalidRequestException("buyer", buyer, "another than the supplier");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new InvalidRequestException(
          "text", text.length() + " characters", "at most " + LONGEST_TEXT + " characters");
    }
    if (quantity != null && !(quantity > 0 && Double.isFinite(quantity))) {
      throw new InvalidRequestException("quantity", quantity, "above 0");
    }
    if (limit < 1 || limit > 1000) {
      throw new InvalidRequestException("limit", limit, "between 1 and 1000");
    }
    if (offset < 0) {
      throw new InvalidRequestException("offset", offset, "at least 0");
    }
  }
}
