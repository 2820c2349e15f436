package eu.clustermatch.api.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.Type;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** What {@code /openapi.json} says beyond what the controllers tell by themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private static final String TOKEN = "token";

  @Bean
  OpenAPI api() {
    Components components =
        new Components()
            .addSecuritySchemes(
                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    schemas(ProblemView.class).forEach(components::addSchemas);
    return new OpenAPI()
        .info(
            new Info()
                .title("ClusterMatch")
                .version("v1")
                .description(
                    "Ranks partners for Europe's industry clusters and their members, and says why."
                        + " Reading is open; what is on the market is written with a token of"
                        + " whoever offers or seeks it, all else and imports with the"
                        + " administrator's.")
                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
        .components(components);
  }

  @Bean
  OperationCustomizer everyOperation() {
    return (operation, method) -> {
      addProblem(operation);
      addQuery(operation, method);
      boolean writes =
          method.hasMethodAnnotation(PutMapping.class)
              || method.hasMethodAnnotation(DeleteMapping.class);
      if (writes && operation.getSecurity() == null) {
        addWriting(operation);
      }
      return operation;
    };
  }

  private static void addProblem(Operation operation) {
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("What went wrong")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json", new MediaType().schema(problem))));
  }

  /** The properties of the question record, those of its filters beside the others. */
  private static void addQuery(Operation operation, HandlerMethod method) {
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(FlatQuery.class)) {
        properties(parameter.getParameterType())
            .forEach((name, schema) -> {
              if (name.equals(FlatQueryResolver.FILTERS)) {
                properties(FiltersBody.class).forEach((n, s) -> addQuery(operation, n, s));
              } else {
                addQuery(operation, name, schema);
              }
            });
      }
    }
  }

  private static void addQuery(Operation operation, String name, Schema<?> schema) {
    operation.addParametersItem(
        new Parameter().in("query").name(name).description(schema.getDescription()).schema(schema));
  }

  private static void addWriting(Operation operation) {
    operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name("If-Match")
            .description("The ETag of the profile as you know it")
            .schema(new Schema<String>().type("string")));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, Schema<?>> properties(Type type) {
    Schema schema =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false))
            .schema;
    return schema.getProperties();
  }

  @SuppressWarnings("rawtypes")
  private static Map<String, Schema> schemas(Type type) {
    return ModelConverters.getInstance(true).readAll(type);
  }
}
