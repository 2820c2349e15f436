package eu.clustermatch.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole application, which is started once for all of them, with the sample. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "clustermatch.admin-token=" + ApiTest.TOKEN,
      "clustermatch.cors.allowed-origins=" + ApiTest.ORIGIN
    })
@AutoConfigureWebTestClient(timeout = "60s")
@ContextConfiguration(initializers = TestStore.class)
public @interface ApiTest {
  String TOKEN = "token-of-the-integration-tests";
  String ORIGIN = "https://portal.example.org";
}
