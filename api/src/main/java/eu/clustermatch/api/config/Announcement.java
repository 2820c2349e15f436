package eu.clustermatch.api.config;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the application where it is and, once, how to write to it. */
@Component
final class Announcement {
  private static final Logger log = LoggerFactory.getLogger(Announcement.class);

  private final FirstSteps firstSteps;
  private final Environment environment;

  Announcement(FirstSteps firstSteps, Environment environment) {
    this.firstSteps = firstSteps;
    this.environment = environment;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
      WebServer server = Objects.requireNonNull(web.getWebServer());
      String address = environment.getProperty("server.address", "127.0.0.1");
      String url = "http://" + address + ":" + server.getPort();
      log.info("ClusterMatch answers at {}/v1/partners?text=… ; try it out at {}/", url, url);
    }
    if (firstSteps.newToken() != null) {
      log.info(
          "Administrator token, shown this once (java -jar … token issues another): {}",
          firstSteps.newToken());
    }
  }
}
