package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Call;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two calls may have in common. Topic codes are built of blocks; without the year they name a
 * series, which comes back every year.
 *
 * @param series the code without its years
 * @param family the first two blocks of the code
 * @param root the first block of the code
 */
record CallKeys(
    @Nullable String series,
    @Nullable String family,
    @Nullable String root,
    @Nullable String programme,
    @Nullable String scheme) {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern BETWEEN_BLOCKS = Pattern.compile("[-._ ]+");
  private static final Pattern AT_THE_ENDS = Pattern.compile("^[-._ ]+|[-._ ]+$");

  static CallKeys of(Call call) {
    String code = key(call.topic());
    return new CallKeys(
        code == null ? null : AT_THE_ENDS.matcher(YEAR.matcher(code).replaceAll("")).replaceAll(""),
        code == null ? null : blocks(code, 2),
        code == null ? null : blocks(code, 1),
        key(call.programme()),
        key(call.scheme()));
  }

  private static String blocks(String code, int count) {
    return Arrays.stream(BETWEEN_BLOCKS.split(code)).limit(count).collect(Collectors.joining("-"));
  }

  private static @Nullable String key(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
  }
}
