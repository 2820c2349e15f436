package eu.clustermatch.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Function words of the languages for which Lucene's analysers bring none, or too few. */
final class StopWords {
  /** Snowball's: of Lucene's own 33 "from" is not one. */
  static final CharArraySet ENGLISH = snowball("english_stop.txt");

  static final CharArraySet CROATIAN =
      set(
          """
          a ali ako bez bi bio bila bilo biti će ćemo da do dok duž gdje god i iako ili im iz između
          ih ima ja je jedan jedna jedno jer jest jesu još kad kada kako kao koja koje koji kojeg
          kojem kojih kojim koju kod kroz li me među mi mogu može na nad nakon nas ne nego neka neki
          nije nisu niti njih njihov njega no o od oko on ona one oni ono ova ovaj ove ovi ovo po
          pod pored prema pri prije putem radi s sa sam samo se smo ste su sve svi svih svoj ta taj
          tako također te ti to toga tog u uz već vi više vrlo za zbog što\
          """);

  static final CharArraySet SLOVAK =
      set(
          """
          a aby aj ak ako alebo ale ani asi až bez bol bola boli bolo bude budú by byť cez čo
          či do ho i ich iba im iné iných ja je jeho jej ju k kde kedy keď kto ktorá ktoré ktorí
          ktorý ktorých ktorým ku ma má majú medzi menej mi mimo môže na nad nie nich niektoré nové
          o od ods okrem on ona oni ono okolo po pod podľa počas pre pred pri proti s sa si sme so
          som ste sú svoj svoje ta tá tak takže tam táto te tej ten tento tiež tieto to toho tom tomu
          toto tú u už v vo však všetky vy z za zo že\
          """);

  static final CharArraySet SLOVENIAN =
      set(
          """
          a ali bi bil bila bile bili bilo biti bo bodo brez če da do dokler drug druga drugi druge
          drugih ga glede h i ima in iz izven ja je ji jih jim k kaj kar kateri katera katere katero
          katerih ker ki kje ko kot lahko le med mi mora na nad naj nam ne nekateri ni nima niso njen
          njegov njih njihov o ob od okoli on ona oni ono oz oziroma pa po pod poleg po pred pri
          proti s sam samo se si skozi smo so sta ste še ta tako tam te tega tej tem ti tista to tudi
          u v vendar več vi vse vseh vsi z za zaradi zelo že\
          """);

  static final CharArraySet MALTESE =
      set(
          """
          ad b biex bejn bħal bi bil bl bħala ċ d dan dawk dawn dik din f fejn fi fil fl fuq għal
          għall għandha għandhom għandu ġew hi hija huma huwa ħafna ieħor il id ikun ikunu in inkluż
          ir is it iz iż ix jew jista jistgħu jkollha jkollhom jkollu jkun jkunu kif kienet kien kienu
          kull l li lejn lil lill ma madwar mal matul mill minn mhux mingħajr n oħra oħrajn permezz qabel
          r s sabiex skont skond t ta tad tal tan tar tas tat taħt tax tal tal tiegħu tiegħa tagħhom u
          wara ukoll wieħed waħda x xi z ż\
          """);

  private StopWords() {}

  private static CharArraySet snowball(String file) {
    try (InputStream words =
        Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(file), file)) {
      return WordlistLoader.getSnowballWordSet(
          new InputStreamReader(words, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CharArraySet set(String words) {
    return new CharArraySet(List.of(words.split("\\s+")), false);
  }
}
