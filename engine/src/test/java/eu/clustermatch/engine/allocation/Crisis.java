package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small crisis, written down line by line; what is not said is as in a request that does not say
 * it:
 *
 * <pre>
 * needs hospital: 5000 pieces product:mask by 2020-04-03 in FR; priority 2; unsplit
 * has factory: 3000 pieces product:mask from 2020-04-01 in DE
 * </pre>
 */
final class Crisis {
  /** Masks of several kinds, gowns and sanitiser, and places along a line. */
  static final Snapshot WORLD =
      Drawing.of(
              """
              Country country:A {latitude: 50; longitude: 0}
              Country country:B {latitude: 50; longitude: 5}
              Country country:C {latitude: 50; longitude: 10}
              Country country:D {latitude: 50; longitude: 20}
              Country country:X {name: Nowhere}
              Region nuts:A1 {latitude: 50; longitude: 1}
              Product product:wear {name: Protective wear}
              Product product:mask {name: Masks}
              Product product:ffp2 {name: FFP2 masks}
              Product product:surgical {name: Surgical masks}
              Product product:scarf {name: Scarves}
              Product product:gown {name: Gowns}
              Product product:gel {name: Gel}
              product:mask BROADER product:wear
              product:gown BROADER product:wear
              product:ffp2 BROADER product:mask
              product:surgical BROADER product:mask
              product:ffp2 SUBSTITUTES product:surgical {degree: 0.9}
              product:scarf SUBSTITUTES product:mask {degree: 0.3}
              Organisation org:maker {name: Maker}
              org:maker LOCATED_IN country:B
              """)
          .snapshot();

  private final List<DemandLine> demands = new ArrayList<>();
  private final List<OfferLine> offers = new ArrayList<>();

  private Crisis() {}

  static Crisis of(String text) {
    Crisis crisis = new Crisis();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(crisis::read);
    return crisis;
  }

  private void read(String line) {
    String[] parts = line.split("[:;] ", -1);
    String[] head = parts[0].split(" ", -1);
    List<String> words = List.of(parts[1].split(" ", -1));
    Map<String, String> said = new HashMap<>();
    for (int i = 3; i < words.size(); i += 2) {
      said.put(words.get(i), words.get(i + 1));
    }
    List<String> flags = List.of(parts).subList(2, parts.length);
    double quantity = Double.parseDouble(words.get(0));
    if (head[0].equals("needs")) {
      int priority =
          flags.stream()
              .filter(flag -> flag.startsWith("priority "))
              .mapToInt(flag -> Integer.parseInt(flag.substring(9)))
              .findFirst()
              .orElse(1);
      demands.add(
          new DemandLine(
              head[1],
              words.get(2),
              quantity,
              words.get(1),
              day(said.get("by")),
              said.get("in"),
              !flags.contains("unsplit"),
              !flags.contains("no substitutes"),
              !flags.contains("not late"),
              priority));
    } else {
      offers.add(
          new OfferLine(
              head[1],
              words.get(2),
              quantity,
              words.get(1),
              day(said.get("from")),
              said.get("in"),
              said.get("of")));
    }
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  AllocationRequest request() {
    return new AllocationRequest(demands, offers);
  }

  AllocationAnswer plan() {
    return Allocation.answer(WORLD, "s", request(), Watch.PATIENT);
  }

  /** The flows as {@code offer -> demand: quantity}. */
  static String flows(AllocationAnswer answer) {
    return answer.flows().stream()
        .map(flow ->
            "%s -> %s: %s%s%s"
                .formatted(
                    flow.offer(),
                    flow.demand(),
                    Words.number(flow.quantity()),
                    flow.degree() < 1 ? " instead" : "",
                    flow.onTime() ? "" : " late"))
        .collect(Collectors.joining("\n"));
  }
}
