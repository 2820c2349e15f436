package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Size;
import org.jspecify.annotations.Nullable;

/**
 * How large a party is: older notices tell SMEs from others only, those in eForms say the size.
 *
 * @param sme null when nothing is said
 * @param size unknown when nothing, or only {@code sme}, is said
 */
record TedSize(@Nullable Boolean sme, Size size) {
  private static final String SME = "sme";

  static final TedSize UNKNOWN = new TedSize(null, Size.UNKNOWN);

  static TedSize ofSme(boolean sme) {
    return new TedSize(sme, Size.UNKNOWN);
  }

  /** From a code of the list economic-operator-size; another text says nothing. */
  static TedSize ofCode(String code) {
    Size size = Size.find(code).orElse(Size.UNKNOWN);
    if (size == Size.UNKNOWN) {
      return code.equals(SME) ? ofSme(true) : UNKNOWN;
    }
    return new TedSize(size != Size.LARGE, size);
  }

  /** The size as the graph writes it, or empty. */
  String text() {
    return size == Size.UNKNOWN ? "" : size.text();
  }
}
