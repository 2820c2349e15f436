package eu.clustermatch.api.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@link FlatQuery} parameters by way of JSON, so that a question asked by GET is bound,
 * checked and answered by the same code as one asked by POST.
 */
final class FlatQueryResolver implements HandlerMethodArgumentResolver {
  static final String FILTERS = "filters";
  private static final Set<String> FILTER_NAMES =
      Arrays.stream(FiltersBody.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final JsonMapper mapper;

  FlatQueryResolver(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(FlatQuery.class);
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    Class<?> type = parameter.getParameterType();
    ObjectNode question = toJson(exchange.getRequest().getQueryParams(), hasFilters(type));
    return Mono.fromCallable(() -> read(question, type));
  }

  private Object read(ObjectNode question, Class<?> type) {
    try {
      return mapper.treeToValue(question, type);
    } catch (UnrecognizedPropertyException e) {
      List<String> known = new ArrayList<>(JsonFaults.known(e));
      if (known.remove(FILTERS)) {
        known.addAll(FILTER_NAMES);
      }
      throw new FaultyRequestException(List.of(JsonFaults.unknown(e.getPropertyName(), known)));
    }
  }

  private static boolean hasFilters(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> component.getName().equals(FILTERS));
  }

  /**
   * @param filtered whether the question has filters; else a name that one has is a parameter
   */
  private ObjectNode toJson(MultiValueMap<String, String> query, boolean filtered) {
    ObjectNode question = mapper.createObjectNode();
    query.forEach((name, values) -> {
      boolean filter = filtered && FILTER_NAMES.contains(name);
      ObjectNode parent = filter ? question.withObjectProperty(FILTERS) : question;
      parent.set(name, mapper.valueToTree(single(values) ? values.getFirst() : values));
    });
    return question;
  }

  private static boolean single(List<String> values) {
    return values.size() == 1;
  }
}
