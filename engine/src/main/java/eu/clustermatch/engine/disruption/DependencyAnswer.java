package eu.clustermatch.engine.disruption;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a product.
 *
 * @param snapshot names the state it was answered on
 * @param byCountry by amount, most first; one entry without a country where some lie nowhere
 * @param byOrganisation by amount, most first, then by id
 * @param note what the figures leave out and why, in sentences; empty where there is nothing to say
 */
public record DependencyAnswer(
    String snapshot,
    Dependency dependency,
    List<CountryAmount> byCountry,
    List<Producer> byOrganisation,
    String note) {
  public DependencyAnswer {
    byCountry = List.copyOf(byCountry);
    byOrganisation = List.copyOf(byOrganisation);
  }

  /**
   * What is made in a country.
   *
   * @param country ISO 3166 alpha-2, or null where unknown
   * @param inEu whether it is a member of the EU; null where unknown
   * @param organisations how many of the known producers
   * @param amount the sum of what these state; null where none does
   * @param share of the total, or null
   */
  public record CountryAmount(
      @Nullable String country,
      @Nullable Boolean inEu,
      int organisations,
      @Nullable Double amount,
      @Nullable Double share) {}

  /**
   * What an organisation makes.
   *
   * @param country ISO 3166 alpha-2, or null where unknown
   * @param amount the sum of what counts of {@code stated}; null where it states none
   * @param share of the total, or null
   * @param byProduct whether it gives off all of it as a by-product
   */
  public record Producer(
      String id,
      String name,
      @Nullable String country,
      @Nullable Double amount,
      @Nullable Double share,
      boolean byProduct,
      List<Stated> stated) {
    public Producer {
      stated = List.copyOf(stated);
    }
  }

  /**
   * One statement that an organisation makes something.
   *
   * @param counts whether the amount is part of the sums: it has the unit of these, and is not part
   *     of what the organisation states of something broader
   */
  public record Stated(
      String product,
      String name,
      @Nullable Double amount,
      @Nullable String unit,
      boolean byProduct,
      boolean counts) {}
}
