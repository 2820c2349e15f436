package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-12-31",
        "2019/12/31",
        "2019. 12. 31.",
        "2019-12-31T00:00:00Z",
        "31.12.2019",
        "31. 12. 2019",
        "31/12/2019",
        "12/31/2019",
        "31 December 2019",
        "31. Dezember 2019",
        "31 décembre 2019",
        "31 de diciembre de 2019",
        "31 grudnia 2019",
        "31 Δεκεμβρίου 2019",
        "31 Dec 2019"
      })
  void dateWithOneReading(String text) {
    assertThat(Dates.read(text)).isEqualTo(LocalDate.of(2019, 12, 31));
  }

  @Test
  void sameDayAndMonthIsNotAmbiguous() {
    assertThat(Dates.read("05/05/2019")).isEqualTo(LocalDate.of(2019, 5, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01.02.2020", "1. 2. 2020", "01.02.2020."})
  void dayComesFirstWhereThereAreDots(String text) {
    assertThat(Dates.read(text)).isEqualTo(LocalDate.of(2020, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05/2019",
        "5.2019",
        "2019-05",
        "Mai 2019",
        "mayo de 2019",
        "May 2019",
        "1 maja 2019"
      })
  void monthBeginsWithItsFirstDay(String text) {
    assertThat(Dates.readSince(text)).isEqualTo(LocalDate.of(2019, 5, 1));
  }

  @Test
  void yearBeginsWithItsFirstDay() {
    assertThat(Dates.readSince("2019")).isEqualTo(LocalDate.of(2019, 1, 1));
    assertThat(Dates.readSince("2019-12-31")).isEqualTo(LocalDate.of(2019, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13/2019", "03/04/2019", "4711", "soon", "19", "listopad 2019"})
  void noBeginningOrOneWithTwoReadings(String text) {
    assertThat(Dates.readSince(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2019",
        "31.02.2019",
        "31.12.19",
        "2019",
        "2019-12-31T23:15:00Z",
        "5 listopada 2019",
        "0000-01-01",
        "soon"
      })
  void noDateOrOneWithTwoReadings(String text) {
    assertThat(Dates.read(text)).isNull();
  }

  @Test
  void refusalSaysBothReadings() {
    assertThat(Dates.refusal("03/04/2019")).contains("2019-04-03 or 2019-03-04");
    assertThat(Dates.refusal("soon")).isEqualTo("It must be a date such as 2019-12-31.");
  }
}
