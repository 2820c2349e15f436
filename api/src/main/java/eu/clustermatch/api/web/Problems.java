package eu.clustermatch.api.web;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.SnapshotGoneException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What a client is told about an exception, as RFC 9457 problem details. */
final class Problems {
  private static final String TYPE = "urn:clustermatch:problem:";

  private Problems() {}

  /**
   * @param flat whether the request has its filters beside its other parameters
   */
  static ProblemDetail of(Throwable error, boolean flat) {
    return switch (error) {
      case InvalidRequestException e -> faults(List.of(Fault.of(e)), flat);
      case FaultyRequestException e -> faults(e.faults(), flat);
      case WebExchangeBindException e -> faults(faults(e), flat);
      case MismatchedInputException e -> faults(List.of(JsonFaults.of(e)), flat);
      case InputCoercionException e -> faults(List.of(JsonFaults.of(e)), flat);
      case StreamReadException e -> brokenJson(e);
      case SnapshotGoneException e -> problem(HttpStatus.GONE, String.valueOf(e.getMessage()));
      case RejectedExecutionException e -> busy("All cores are busy and the queue is full");
      case TransientDataAccessException e -> busy("The store is busy");
      case DataAccessResourceFailureException e -> busy("The store is away");
      case RecoverableDataAccessException e -> busy("The store is away");
      case ServiceUnavailableException e -> busy("The store is away");
      case AuthenticationException e ->
          problem(HttpStatus.UNAUTHORIZED, "This needs a token: Authorization: Bearer <token>.");
      case AccessDeniedException e ->
          problem(HttpStatus.FORBIDDEN, "The token does not allow this.");
      case NoResourceFoundException e ->
          problem(HttpStatus.NOT_FOUND, "There is nothing here: see /openapi.json for what is.");
      case MethodNotAllowedException e ->
          problem(
              HttpStatus.METHOD_NOT_ALLOWED,
              "%s is not allowed here, only %s."
                  .formatted(e.getHttpMethod(), join(e.getSupportedMethods())));
      case UnsupportedMediaTypeStatusException e ->
          problem(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "Please send Content-Type: %s.".formatted(one(e.getSupportedMediaTypes())));
      case NotAcceptableStatusException e ->
          problem(
              HttpStatus.NOT_ACCEPTABLE,
              "There is only %s to be had here.".formatted(had(e.getSupportedMediaTypes())));
      case ContentTooLargeException e ->
          problem(HttpStatus.CONTENT_TOO_LARGE, "A body may have at most 8 MiB.");
      case ServerWebInputException e when e.getCause() instanceof TypeMismatchException mismatch ->
          faults(List.of(mismatch(e, mismatch)), flat);
      case ResponseStatusException e -> status(e, flat);
      default ->
          problem(
              HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the log says what.");
    };
  }

  /** The type that an operation is confined to; most are to JSON, without saying so. */
  private static MediaType one(List<MediaType> types) {
    return types.size() == 1 ? types.getFirst() : MediaType.APPLICATION_JSON;
  }

  /** Where the types are not chosen by us but by all that could be written, it is JSON. */
  private static String had(List<MediaType> types) {
    return types.stream().allMatch(MediaType::isConcrete)
        ? types.stream().map(MediaType::toString).collect(Collectors.joining(", "))
        : MediaType.APPLICATION_JSON_VALUE;
  }

  private static ProblemDetail status(ResponseStatusException e, boolean flat) {
    Throwable json = e;
    while (json != null && !(json instanceof JacksonException)) {
      json = json.getCause();
    }
    if (json != null) {
      return of(json, flat);
    }
    HttpStatus status = HttpStatus.valueOf(e.getStatusCode().value());
    return problem(status, Objects.requireNonNullElse(e.getReason(), status.getReasonPhrase()));
  }

  private static ProblemDetail faults(List<Fault> written, boolean flat) {
    List<Fault> faults = flat ? written.stream().map(Fault::flat).toList() : written;
    ProblemDetail problem =
        problem(
            HttpStatus.BAD_REQUEST,
            faults.stream().map(Fault::sentence).collect(Collectors.joining(" ")));
    problem.setType(URI.create(TYPE + "invalid-parameter"));
    problem.setTitle("Invalid parameter");
    Fault first = faults.getFirst();
    problem.setProperty("parameter", first.parameter());
    problem.setProperty("value", first.value());
    problem.setProperty("allowed", first.allowed());
    if (faults.size() > 1) {
      problem.setProperty("errors", faults);
    }
    return problem;
  }

  /** In the order of their names, because validation finds them in any order. */
  private static List<Fault> faults(WebExchangeBindException e) {
    return e.getFieldErrors().stream()
        .map(Problems::fault)
        .distinct()
        .sorted(Comparator.comparing(Fault::parameter))
        .toList();
  }

  private static Fault fault(FieldError error) {
    Object value = error.getRejectedValue();
    String allowed = Objects.requireNonNullElse(error.getDefaultMessage(), "valid");
    return new Fault(error.getField(), value == null ? null : value.toString(), allowed);
  }

  /** A parameter of the address that cannot be read. */
  private static Fault mismatch(ServerWebInputException e, TypeMismatchException mismatch) {
    MethodParameter parameter = e.getMethodParameter();
    String name = parameter == null ? null : parameter.getParameterName();
    Object value = mismatch.getValue();
    Class<?> type = mismatch.getRequiredType();
    String allowed =
        type == LocalDate.class
            ? "a day such as 2026-01-31"
            : type == Integer.class || type == int.class
                ? "a whole number"
                : type == Boolean.class || type == boolean.class ? "true or false" : "readable";
    return new Fault(
        Objects.requireNonNullElse(name, "a parameter"),
        value == null ? null : value.toString(),
        allowed);
  }

  private static String join(Collection<HttpMethod> methods) {
    return methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
  }

  private static ProblemDetail brokenJson(StreamReadException e) {
    int line = e.getLocation().getLineNr();
    int column = e.getLocation().getColumnNr();
    ProblemDetail problem =
        problem(
            HttpStatus.BAD_REQUEST,
            "The body is not JSON at line %d, column %d: %s".formatted(line, column, sentence(e)));
    problem.setType(URI.create(TYPE + "broken-json"));
    problem.setTitle("Broken JSON");
    problem.setProperty("line", line);
    problem.setProperty("column", column);
    return problem;
  }

  /** Without what the parser appends about itself. */
  private static String sentence(StreamReadException e) {
    return Objects.requireNonNullElse(e.getOriginalMessage(), "")
        .replaceAll("\\s*\\(?(start marker )?at \\[Source:.*", "")
        .strip();
  }

  private static ProblemDetail busy(String why) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, why + ": please ask again in a second.");
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    String slug = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    problem.setType(URI.create(TYPE + slug));
    problem.setTitle(status.getReasonPhrase());
    return problem;
  }
}
