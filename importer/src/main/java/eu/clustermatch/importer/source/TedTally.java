package eu.clustermatch.importer.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the awards behind one link come to. */
final class TedTally {
  private final Origin origin;
  private long awards;
  private double euros;
  private boolean valued;
  private @Nullable LocalDate first;
  private String notice = "";
  private String title = "";
  private String language = "";

  TedTally(Origin origin) {
    this.origin = origin;
  }

  Origin origin() {
    return origin;
  }

  /**
   * @param value what the award adds in EUR, or null
   */
  void add(TedAward award, @Nullable Double value) {
    awards++;
    if (value != null) {
      euros += value;
      valued = true;
    }
    LocalDate date = award.date();
    boolean earlier = date != null && (first == null || date.isBefore(first));
    if (earlier || notice.isEmpty()) {
      first = earlier ? date : first;
      notice = award.notice();
      title = award.title();
      language = award.language();
    }
  }

  /** The properties that every kind of link has. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("source", Ted.SOURCE);
    properties.put("awards", awards);
    if (valued) {
      properties.put("value", Math.round(euros * 100) / 100.0);
    }
    if (first != null) {
      properties.put("validFrom", first);
    }
    return properties;
  }

  /** Those of an observed supply: also its evidence. */
  Map<String, Object> evidence() {
    Map<String, Object> properties = properties();
    properties.put("notice", notice);
    if (first != null) {
      properties.put("since", first);
    }
    if (!title.isEmpty() && !language.isEmpty()) {
      properties.put("title_" + language, title);
    }
    return properties;
  }
}
