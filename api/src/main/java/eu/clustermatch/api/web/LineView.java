package eu.clustermatch.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** One line of a streamed answer: one of the three. */
record LineView<A>(
    @Nullable ProgressView progress, @Nullable A answer, @Nullable ProblemDetail problem) {

  static <A> LineView<A> ofProgress(ProgressView progress) {
    return new LineView<>(progress, null, null);
  }

  static <A> LineView<A> ofAnswer(A answer) {
    return new LineView<>(null, answer, null);
  }

  static <A> LineView<A> ofProblem(ProblemDetail problem) {
    return new LineView<>(null, null, problem);
  }
}
