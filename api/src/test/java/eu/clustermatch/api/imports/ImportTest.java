package eu.clustermatch.api.imports;

import eu.clustermatch.api.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test of imports, on a store that other tests do not see, with narrow limits. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@TestPropertySource(
    properties = {
      "clustermatch.sample=false",
      "clustermatch.imports.max-size=3MB",
      "clustermatch.imports.max-unzipped=30MB",
      "clustermatch.imports.max-files=50",
      "clustermatch.imports.queue=3",
      "clustermatch.imports.folder=" + ImportTest.FOLDER
    })
@interface ImportTest {
  String FOLDER = "target/it-imports";
}
