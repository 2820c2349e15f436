package eu.clustermatch.engine.allocation;

import java.util.Locale;

/** Why a demand is not served in full or in time, or an offer not used up. */
public enum ReasonKind {
  /** All offers that could serve the demand are used up. */
  USED_UP,
  /** The demand may not be split, and no offer large enough is left. */
  NOT_SPLIT,
  /** What could be there in time is used up, or nothing could. */
  LATE,
  /** What could serve comes too late to be of use. */
  TOO_LATE,
  /** What could serve is counted in a unit that cannot be compared. */
  OTHER_UNIT,
  /** What could serve is a substitute, which is not wanted. */
  SUBSTITUTES_NOT_ALLOWED,
  /** What is offered is something broader, which may or may not be what is asked. */
  TOO_GENERAL,
  /** None of it is available to the demand. */
  NOT_OFFERED,
  /** Of an offer: nobody to whom it is available asks for it. */
  NOT_ASKED,
  /** Of an offer: all that it could serve is served. */
  ALL_SERVED,
  /** The search was ended before all plans had been looked at. */
  NOT_SEARCHED;

  /** As the API writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
