package eu.clustermatch.engine.exchange;

import java.util.List;

/**
 * A rule as it holds for a plan.
 *
 * @param words what it says, with its parameter
 * @param on whether it holds
 * @param number its parameter where it is a number, else 0
 * @param values its parameter where it is a list, else empty
 * @param changed whether the request changed it
 */
public record Setting(
    Rule rule, String words, boolean on, double number, List<String> values, boolean changed) {
  public Setting {
    values = List.copyOf(values);
  }
}
