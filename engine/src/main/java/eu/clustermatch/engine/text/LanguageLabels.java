package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The labels of one language: whole ones to be recognised, and their words to be found. */
final class LanguageLabels {
  private final LabelTable<Integer> table;
  private final LabelIndex index;

  LanguageLabels(String language, Collection<ConceptLabels.Numbered> labels) {
    table = new LabelTable<>(language);
    Compounds compounds = new Compounds();
    List<LabelIndex.Entry> entries = new ArrayList<>();
    for (ConceptLabels.Numbered label : labels) {
      List<Analysis.Token> words = Analysis.tokens(Analysis.of(language), label.label());
      table.add(words, label.concept());
      if (Compounds.LANGUAGES.contains(language)) {
        compounds.learn(label.label(), words, Integer.MIN_VALUE);
      }
      // Labels of every language are read as English too, and found there.
      if (Analysis.knows(language)) {
        entries.add(
            new LabelIndex.Entry(
                label.concept(), words.stream().map(Analysis.Token::term).toList()));
      }
    }
    index = new LabelIndex(entries, compounds);
  }

  LabelTable<Integer> table() {
    return table;
  }

  LabelIndex index() {
    return index;
  }
}
