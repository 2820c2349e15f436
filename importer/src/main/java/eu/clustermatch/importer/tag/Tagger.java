package eu.clustermatch.importer.tag;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.bundled.Bundled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises terms of taxonomies in texts: by their labels in the text's language, word by word in
 * whichever inflection, the longest label first. How sure it is that a text is about a term that it
 * names, an additive model says ({@link TagModel}). Safe for use by several threads.
 */
public final class Tagger {
  private final Namings namings;
  private final Untrusted untrusted;
  private final TagModel model;
  private final Kinship kinship;

  /** A tagger with the model that comes with the program. */
  public Tagger(Collection<Term> terms) {
    this(terms, TagModel.standard(), Untrusted.standard(), ShortForms.standard());
  }

  Tagger(Collection<Term> terms, TagModel model, Untrusted untrusted, ShortForms shortForms) {
    this.namings = new Namings(List.copyOf(terms), untrusted, shortForms);
    this.untrusted = untrusted;
    this.model = model;
    this.kinship = new Kinship(terms);
  }

  /** Names the model in what is stored. */
  public String version() {
    return model.version();
  }

  /** Changes whenever the same text may get other tags. */
  public String fingerprint() {
    return Stream.of(TagModel.FILE, Untrusted.FILE, Untrusted.TRUSTED_WORDS, ShortForms.FILE)
        .map(file -> Bundled.text(Tagger.class, file))
        .collect(Collectors.joining());
  }

  /**
   * The tags of a node, the surest first.
   *
   * @param of what kind of node the text is about
   */
  public List<Tag> tags(Label of, List<Passage> passages) {
    List<Tag> tags = new ArrayList<>();
    findings(of, passages)
        .forEach((finding, clues) -> {
          double confidence = model.confidence(clues);
          if (confidence >= model.least()) {
            tags.add(finding.tag(confidence));
          }
        });
    tags.sort(
        Comparator.comparingDouble(Tag::confidence)
            .reversed()
            .thenComparing(tag -> tag.term().id()));
    return tags;
  }

  /** What is named, sure or not, with what speaks for it. */
  Map<Finding, Map<Clue, Double>> findings(Label of, List<Passage> passages) {
    Findings findings = new Findings(namings, kinship);
    for (Passage passage : passages) {
      findings.add(passage, term -> untrusted.allows(term, of));
    }
    return findings.clues();
  }
}
