package eu.clustermatch.api;

import eu.clustermatch.api.command.Commands;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application, or one of its commands. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClusterMatch {
  public static void main(String[] args) {
    // Numbers are written alike, whatever language the machine speaks.
    Locale.setDefault(Locale.ROOT);
    if (Commands.isMeant(args)) {
      System.exit(Commands.run(args));
    }
    SpringApplication.run(ClusterMatch.class, args);
  }
}
