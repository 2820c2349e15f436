package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextStreamTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16BecomesUtf8WithoutItsMark(String charset) throws IOException {
    String text = "Ätherwerk 😀 Ł".repeat(5_000);

    byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));

    assertThat(read(bytes)).isEqualTo(text);
  }

  @Test
  void lineEndsOfAnOldMacBecomeLf() throws IOException {
    assertThat(read("a;b\rc;d\r".getBytes(StandardCharsets.UTF_8))).isEqualTo("a;b\nc;d\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\r\nb", "a\nb\rc\n", "x\r"})
  void otherTextStaysAsItIs(String text) throws IOException {
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  private static String read(byte[] bytes) throws IOException {
    try (InputStream all = TextStream.of(new ByteArrayInputStream(bytes)).all()) {
      return new String(all.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
