package eu.clustermatch.importer.source;

import eu.clustermatch.importer.names.Bearer;
import eu.clustermatch.importer.names.Bearers;
import eu.clustermatch.importer.names.NameWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The organisations that one cell names: several may stand there, separated by a semicolon, a line
 * end, three hyphens (as the yearly files have it) or a slash between blanks. What only says which
 * part somebody plays is dropped. A hyphen or comma separates nothing: names have them too.
 */
final class TedWinners {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:;|---|[\\r\\n]+|\\s/\\s)\\s*");

  /** "(mandataire)", "– Lider", "Konsorcjum firm:", "(2 titulaires)", "Rang 1". */
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)\\((?:[^()]*\\b(?:mandata\\w+|mandante|co-?traitant\\w*|sous-?traitant\\w*|lead\\w*"
              + "|lider\\w*|partner|titulaires|preis|group leader|kapofila|mandatario)\\b[^()]*)\\)"
              + "|[-–—]\\s*(?:lider|partner)(?:\\s+konsorcjum)?\\s*$"
              + "|^(?:konsorcjum(?: firm)?|lider(?: konsorcjum)?|bietergemeinschaft:"
              + "|groupement:|gme:?|raggruppamento:|rti:?|ati:?|rtp:?)\\s*:?\\s+"
              + "|^rang \\d+\\s+|\\bcandidat individuel\\b|^\\d+[.)]\\s+");

  private static final Pattern OWNER =
      Pattern.compile("(.*\\S)(?:\\s[-–—]\\s*|[-–—]\\s+|(?<=(?i:srl))-)([^-–—]+)");

  private TedWinners() {}

  /** The winners in a cell; the first has the town and region that is stated, if there is one. */
  static List<TedParty> in(TedParty cell) {
    String[] names = SEPARATOR.split(cell.name());
    String[] towns = SEPARATOR.split(cell.town());
    List<TedParty> winners = new ArrayList<>();
    for (String part : names) {
      String name = PART.matcher(part).replaceAll(" ").strip().replaceAll("\\s+", " ");
      if (!NameWords.of(name).all().isEmpty()) {
        String firm = withoutOwner(name, cell.country());
        winners.add(winners.isEmpty() ? cell.named(firm) : cell.elsewhere(firm));
      }
    }
    return winners.size() < 2 ? winners : withTowns(winners, Arrays.asList(towns));
  }

  /** "Medica SRL - Popa Ana" is Medica SRL: an owner's name is not to be stored. */
  private static String withoutOwner(String name, String country) {
    Matcher owner = OWNER.matcher(name);
    return owner.matches()
            && bearer(owner.group(1), country) == Bearer.ORGANISATION
            && bearer(owner.group(2), country) == Bearer.PERSON
        ? owner.group(1)
        : name;
  }

  private static Bearer bearer(String name, String country) {
    return Bearers.of(name, Places.iso(country));
  }

  private static List<TedParty> withTowns(List<TedParty> winners, List<String> towns) {
    if (towns.size() != winners.size()) {
      return winners;
    }
    List<TedParty> placed = new ArrayList<>();
    for (int i = 0; i < towns.size(); i++) {
      TedParty winner = winners.get(i);
      placed.add(TedParty.of(winner.name(), towns.get(i), winner.country(), winner.nuts()));
    }
    return placed;
  }
}
