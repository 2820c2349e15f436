package eu.clustermatch.engine.failure;

import java.util.List;

/**
 * Why something fails, survives or is not known to: a tree of organisations and products. Of an
 * organisation the children are the inputs that decide, of an input those who deliver it.
 *
 * @param node id
 * @param name what it is called
 * @param because one sentence; of what stands elsewhere in the tree with its own reasons it says so
 * @param cut whether children were left out because the tree had grown too large
 */
public record Proof(
    String node, String name, Verdict verdict, String because, List<Proof> children, boolean cut) {
  public Proof {
    children = List.copyOf(children);
  }
}
