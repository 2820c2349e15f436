package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.disruption.Concentration.Total;
import eu.clustermatch.engine.snapshot.Nodes;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the figures of a dependency leave out and why, in words. */
final class DependencyNote {
  private static final int NAMED = 5;

  private final Producers producers;
  private final Shares shares;
  private final List<String> sentences = new ArrayList<>();

  private DependencyNote(Producers producers, Shares shares) {
    this.producers = producers;
    this.shares = shares;
  }

  static String of(Producers producers, Shares shares) {
    DependencyNote note = new DependencyNote(producers, shares);
    if (producers.organisations().isEmpty()) {
      note.sentences.add("Nobody is known to make it.");
    }
    note.ofTotal();
    note.ofAmounts();
    note.ofCountries();
    return String.join(" ", note.sentences);
  }

  private void ofTotal() {
    if (shares.total() == Total.UNKNOWN) {
      sentences.add("How much of it there is in all is not known: no share is claimed.");
    } else if (shares.total() == Total.EXCEEDED) {
      sentences.add(
          "The stated amounts are %s, more than the total of %s: neither is believed, and no share is claimed."
              .formatted(amount(shares.sum()), amount(producers.total())));
    }
  }

  private void ofAmounts() {
    String silent = names(node -> producers.stated(node).stream().noneMatch(producers::hasAmount));
    String others = names(this::hasOtherUnit);
    String partly =
        names(node ->
            shares.ofOrganisation(node) != null
                && !hasOtherUnit(node)
                && producers.mayHaveMore(node));
    if (!silent.isEmpty()) {
      sentences.add("No amount is stated by " + silent + ".");
    }
    if (!others.isEmpty()) {
      String unit = producers.unit();
      sentences.add(
          "Units differ: only %s is summed, and amounts in others are left out of %s."
              .formatted(unit == null ? "what has no unit" : unit, others));
    }
    if (!partly.isEmpty()) {
      sentences.add("Besides, no amount is stated of other kinds of it made by " + partly + ".");
    }
    boolean rest = shares.coverage() != null && shares.coverage() < 1;
    if (rest && !(silent + others + partly).isEmpty()) {
      sentences.add("These may have any part of what is missing from the total.");
    }
  }

  private boolean hasOtherUnit(int organisation) {
    return producers.stated(organisation).stream()
        .anyMatch(row -> producers.hasAmount(row) && !producers.hasUnit(row));
  }

  private void ofCountries() {
    String nowhere = names(node -> producers.nodes().country(node) == Nodes.NONE);
    if (!nowhere.isEmpty()) {
      sentences.add("No country is known of %s: it may be any.".formatted(nowhere));
    }
  }

  /** The organisations of which it is so: the first few by name, and how many more. */
  private String names(IntPredicate which) {
    List<String> names =
        producers.organisations().stream()
            .filter(which::test)
            .map(producers.nodes()::name)
            .toList();
    String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? shown : shown + " and %d more".formatted(names.size() - NAMED);
  }

  private String amount(@Nullable Double number) {
    DecimalFormat format =
        new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String unit = producers.unit();
    return format.format(number) + (unit == null ? "" : " " + unit);
  }
}
