package eu.clustermatch.importer.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contract award: who supplies whom with what.
 *
 * @param notice the number of the notice, such as {@code 163-2021}
 * @param publicBuyer whether the buyer is a public body, as far as the form says
 * @param winners as named; persons and placeholders may still be among them
 * @param products CPV codes of eight digits, the main one first, at least one
 * @param euros what the sole winner gets, in EUR; null when unknown, shared or in another currency
 * @param title of the notice, in {@code language}
 * @param language ISO 639-1, or empty
 */
record TedAward(
    Origin origin,
    String notice,
    TedParty buyer,
    boolean publicBuyer,
    List<TedParty> winners,
    List<String> products,
    @Nullable LocalDate date,
    @Nullable Double euros,
    String title,
    String language) {
  TedAward {
    winners = List.copyOf(winners);
    products = List.copyOf(products);
  }
}
