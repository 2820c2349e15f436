package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.snapshot.Filters;

/** One step of a change that brings a candidate in; the list of kinds is closed. */
public sealed interface Edit {
  /** What to do, as a sentence. */
  String sentence();

  /** Ask without one value of a filter; without its last value the filter is gone. */
  record DropFilter(Filters.Value value) implements Edit {
    @Override
    public String sentence() {
      return "Drop %s from the filter %s.".formatted(value.value(), value.filter());
    }
  }

  /**
   * The candidate applies a technology.
   *
   * @param technology id, for example {@code technology:robotics}
   */
  record AddTechnology(String technology, String name) implements Edit {
    @Override
    public String sentence() {
      return "Add the technology %s to what it applies.".formatted(name);
    }
  }

  /**
   * The candidate and one of those who ask take part in a new project.
   *
   * @param with id of the latter
   */
  record AddSharedProject(String with, String name) implements Edit {
    @Override
    public String sentence() {
      return "Add a project that it and %s take part in.".formatted(name);
    }
  }
}
