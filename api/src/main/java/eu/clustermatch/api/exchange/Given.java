package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that what is needed was given. */
final class Given {
  private Given() {}

  static <T> T check(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidRequestException(name, null, "given");
    }
    return value;
  }

  /** A list without gaps; one left out is empty. */
  static <T> List<T> all(String name, @Nullable List<T> values) {
    List<T> given = new ArrayList<>();
    if (values != null) {
      for (int i = 0; i < values.size(); i++) {
        given.add(check(name + "[" + i + "]", values.get(i)));
      }
    }
    return given;
  }
}
