package eu.clustermatch.engine.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may visit. */
enum VisitorKind {
  CLUSTER_ORGANISATION,
  SUPPORT_ORGANISATION,
  SME_MEMBER;

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<VisitorKind> find(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(VisitorKind::text).collect(Collectors.joining(", "));
  }
}
