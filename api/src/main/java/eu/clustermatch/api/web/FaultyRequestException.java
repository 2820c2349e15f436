package eu.clustermatch.api.web;

import java.util.List;

/** A request with at least one thing wrong in it; names them all. */
public final class FaultyRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public FaultyRequestException(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
