package eu.clustermatch.engine.evaluate;

import java.util.function.ToDoubleBiFunction;

/**
 * Projects shared with a seed, each as much as it weighs for the question. O(projects +
 * participants of the seeds' projects).
 *
 * @param weight of a project for a question, 0 or more
 */
record CommonProjects(ToDoubleBiFunction<Asked, Integer> weight) implements Baseline {
  @Override
  public double[] score(Asked asked) {
    return asked.past().shared(asked.seeds(), project -> weight.applyAsDouble(asked, project));
  }
}
