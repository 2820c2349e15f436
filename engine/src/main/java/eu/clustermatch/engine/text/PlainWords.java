package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words as experiments in retrieval commonly take them: runs of Latin letters or of digits in lower
 * case, two characters or more, without English function words and those that any European project
 * writes, stemmed by Snowball's English rules. For comparison with such experiments; the search
 * itself reads languages properly.
 */
public final class PlainWords {
  private static final Pattern WORD = Pattern.compile("[a-zà-ÿ]+|\\d+");

  private static final Set<String> SAID_BY_ALL =
      Set.of("new", "european", "europe", "eu", "h2020", "horizon", "project", "based", "using");

  private PlainWords() {}

  /** The words of a text in their order. O(length). */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    EnglishStemmer stemmer = new EnglishStemmer();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      if (word.length() > 1 && !SAID_BY_ALL.contains(word) && !StopWords.ENGLISH.contains(word)) {
        stemmer.setCurrent(word);
        stemmer.stem();
        words.add(stemmer.getCurrent());
      }
    }
    return words;
  }
}
