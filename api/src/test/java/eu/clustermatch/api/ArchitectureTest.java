package eu.clustermatch.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The picture of the modules and packages: who may know whom. */
@AnalyzeClasses(packages = "eu.clustermatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ENGINE = "eu.clustermatch.engine";

  private static final List<String> QUESTIONS =
      List.of(
          "partner",
          "supplier",
          "market",
          "exchange",
          "consortium",
          "allocation",
          "meeting",
          "alert",
          "disruption");

  private static final DescribedPredicate<JavaClass> NEO4J =
      resideInAnyPackage("org.neo4j..", "ac.simons.neo4j..");

  @ArchTest
  static final ArchRule modules =
      picture("eu.clustermatch", "engine ← importer ← api")
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule packages_of_the_engine =
      picture(
              ENGINE,
              "model ← graph, text ← snapshot ← rank ← the questions ← root",
              "snapshot ← failure ← the questions",
              "snapshot ← store ← root",
              "rank ← evaluate")
          .ensureAllClassesAreContainedInArchitectureIgnoring(
              "eu.clustermatch.importer..", "eu.clustermatch.api..");

  @ArchTest
  static final ArchRule no_cycles =
      slices().matching("eu.clustermatch.(**)").should().beFreeOfCycles();

  /** The search for text, and the search for organisations that might be one. */
  @ArchTest
  static final ArchRule only_text_and_resolve_use_Lucene =
      noClasses()
          .that(resideOutsideOfPackages(ENGINE + ".text..", "eu.clustermatch.importer.resolve.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.lucene.."));

  @ArchTest
  static final ArchRule within_the_engine_only_the_store_speaks_to_Neo4j =
      noClasses()
          .that(resideInAPackage(ENGINE + ".."))
          .and(resideOutsideOfPackages(ENGINE, ENGINE + ".store.."))
          .should()
          .dependOnClassesThat(NEO4J);

  /** The root is given a driver, and hands it to the store. */
  @ArchTest
  static final ArchRule the_root_of_the_engine_knows_the_driver_and_no_more_of_Neo4j =
      noClasses()
          .that(resideInAPackage(ENGINE))
          .should()
          .dependOnClassesThat(NEO4J.and(not(name("org.neo4j.driver.Driver"))));

  @ArchTest
  static final ArchRule the_engine_is_plain_Java =
      noClasses()
          .that(resideInAPackage(ENGINE + ".."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.springframework..",
                  "reactor..",
                  "org.reactivestreams..",
                  "com.fasterxml.jackson..",
                  "tools.jackson.."));

  @ArchTest
  static final ArchRule the_importer_has_no_Spring =
      noClasses()
          .that(resideInAPackage("eu.clustermatch.importer.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.springframework.."));

  /** Of {@code org.neo4j}, only the driver and the query builder are no part of the server. */
  @ArchTest
  static final ArchRule only_embedded_touches_the_Neo4j_server =
      noClasses()
          .that(resideOutsideOfPackage("eu.clustermatch.api.embedded.."))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.neo4j..")
                  .and(not(resideInAnyPackage("org.neo4j.driver..", "org.neo4j.cypherdsl.."))));

  @ArchTest
  static final ArchRule packages_are_named_by_what_they_are_about =
      noClasses().should().resideInAnyPackage("..util..", "..utils..");

  /**
   * A rule from chains such as {@code a ← b, c ← d}: what stands right of an arrow may know what
   * stands left of it and whatever that may know; all else is forbidden. A later chain may start
   * with a part of an earlier one.
   */
  private static LayeredArchitecture picture(String base, String... chains) {
    Map<String, Set<String>> mayKnow = mayKnow(chains);
    LayeredArchitecture picture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String part : mayKnow.keySet()) {
      picture = picture.layer(part).definedBy(packages(base, part));
    }
    for (Map.Entry<String, Set<String>> entry : mayKnow.entrySet()) {
      var part = picture.whereLayer(entry.getKey());
      String[] known = entry.getValue().toArray(String[]::new);
      picture = known.length == 0 ? part.mayNotAccessAnyLayer() : part.mayOnlyAccessLayers(known);
    }
    return picture;
  }

  private static Map<String, Set<String>> mayKnow(String... chains) {
    Map<String, Set<String>> mayKnow = new LinkedHashMap<>();
    for (String chain : chains) {
      Set<String> left = new LinkedHashSet<>();
      for (String parts : chain.split(" ← ")) {
        Set<String> further = new LinkedHashSet<>(left);
        for (String part : parts.split(", ")) {
          Set<String> known = mayKnow.computeIfAbsent(part, _ -> new LinkedHashSet<>());
          known.addAll(left);
          further.add(part);
          further.addAll(known);
        }
        left = further;
      }
    }
    return mayKnow;
  }

  private static String[] packages(String base, String part) {
    return switch (part) {
      case "root" -> new String[] {base};
      case "the questions" -> packages(base, QUESTIONS.stream());
      default -> packages(base, Stream.of(part));
    };
  }

  private static String[] packages(String base, Stream<String> parts) {
    return parts.map(part -> base + "." + part + "..").toArray(String[]::new);
  }
}
