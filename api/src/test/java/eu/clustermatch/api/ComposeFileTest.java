package eu.clustermatch.api;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** What docker-compose.yml promises, read from the file: no Docker engine is needed. */
class ComposeFileTest {

  private static final Path TOP = Path.of("..");
  private static final Set<String> SERVICES = Set.of("neo4j", "api");

  /** Every value by its path, for example {@code services.api.ports[0]}. */
  private final Map<String, String> compose = read(TOP.resolve("docker-compose.yml"));

  @Test
  void hasNoOtherService() {
    assertThat(matching("services\\..*").keySet().stream().map(key -> key.split("\\.")[1]))
        .hasSameElementsAs(SERVICES);
  }

  @Test
  void publishesOnLoopbackOnly() {
    assertThat(matching("services\\.\\w+\\.ports.*").values())
        .contains("127.0.0.1:8080:8080")
        .allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(matching(".*\\.network_mode")).isEmpty();
  }

  @Test
  void checksTheHealthOfEveryServiceAndLetsTheApiWait() {
    for (String service : SERVICES) {
      assertThat(compose.get("services." + service + ".healthcheck.test[0]")).startsWith("CMD");
    }
    assertThat(compose).containsEntry("services.api.depends_on.neo4j.condition", "service_healthy");
  }

  @Test
  void givesEveryServiceANamedVolumeOfItsOwn() {
    Set<String> mounted =
        SERVICES.stream()
            .map(service -> text("services." + service + ".volumes[0]").split(":")[0])
            .collect(toSet());
    assertThat(mounted).hasSameSizeAs(SERVICES);
    assertThat(matching("volumes\\..*").keySet().stream().map(key -> key.split("\\.")[1]))
        .containsExactlyInAnyOrderElementsOf(mounted);
  }

  @Test
  void demandsAPasswordAndHoldsNone() {
    String required = "${NEO4J_PASSWORD:?set NEO4J_PASSWORD in .env}";
    assertThat(compose)
        .containsEntry("services.neo4j.environment.NEO4J_AUTH", "neo4j/" + required)
        .containsEntry("services.api.environment.SPRING_NEO4J_AUTHENTICATION_PASSWORD", required);
  }

  @Test
  void runsTheVersionsThatWereTested() throws IOException {
    String pom = Files.readString(TOP.resolve("pom.xml"));
    assertThat(text("services.neo4j.image"))
        .isEqualTo("neo4j:%s-community", element(pom, "neo4j.server.version"));
    String java = element(pom, "java.version");
    assertThat(Files.readAllLines(TOP.resolve("Dockerfile")))
        .filteredOn(line -> line.startsWith("FROM "))
        .hasSize(2)
        .allMatch(image -> image.matches(".*eclipse-temurin[:-]" + java + "\\b.*"));
  }

  private Map<String, String> matching(String pattern) {
    Pattern path = Pattern.compile(pattern);
    return compose.entrySet().stream()
        .filter(entry -> path.matcher(entry.getKey()).matches())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String text(String path) {
    return Objects.requireNonNull(compose.get(path), path);
  }

  private static String element(String xml, String name) {
    int from = xml.indexOf("<" + name + ">") + name.length() + 2;
    return xml.substring(from, xml.indexOf("</" + name + ">"));
  }

  private static Map<String, String> read(Path file) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource(file));
    return Objects.requireNonNull(yaml.getObject()).entrySet().stream()
        .collect(toMap(entry -> entry.getKey().toString(), entry -> entry.getValue().toString()));
  }
}
