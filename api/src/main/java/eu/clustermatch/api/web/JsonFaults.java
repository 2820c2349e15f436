package eu.clustermatch.api.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with JSON in the words of the person who wrote it. */
final class JsonFaults {
  private JsonFaults() {}

  static Fault of(MismatchedInputException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown -> unknown(path(e), known(unknown));
      case InvalidFormatException wrong ->
          new Fault(path(e), String.valueOf(wrong.getValue()), expected(e.getTargetType()));
      default -> new Fault(path(e), null, expected(e.getTargetType()));
    };
  }

  static Fault of(InputCoercionException e) {
    return new Fault(path(e), null, expected(e.getTargetType()) + " of usual size");
  }

  static Fault unknown(String path, List<String> known) {
    String names = known.stream().sorted().collect(Collectors.joining(", "));
    return new Fault(path, null, "left out: it is unknown, known are " + names);
  }

  static List<String> known(UnrecognizedPropertyException e) {
    return Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
        .map(String::valueOf)
        .toList();
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null || type == Object.class) {
      return "readable";
    } else if (type == LocalDate.class) {
      return "a date such as 2018-12-31";
    } else if (type == Boolean.class) {
      return "true or false";
    } else if (type == Integer.class || type == int.class) {
      return "a whole number";
    } else if (Number.class.isAssignableFrom(type)) {
      return "a number";
    } else if (type == String.class) {
      return "a text";
    } else if (Collection.class.isAssignableFrom(type)) {
      return "a list of texts";
    } else if (Map.class.isAssignableFrom(type) || type.isRecord()) {
      return "an object";
    }
    return "a " + type.getSimpleName();
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "the body" : path.toString();
  }
}
