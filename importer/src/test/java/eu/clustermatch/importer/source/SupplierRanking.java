package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.TedHistory.Question;
import java.util.List;

/** Says who will win, by what is known on one day. */
interface SupplierRanking {
  /** Ids of at least the first ten, best first, none twice; fewer where no more are found. */
  List<String> rank(Question question);
}
