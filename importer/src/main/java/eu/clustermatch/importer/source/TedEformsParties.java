package eu.clustermatch.importer.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The organisations that a notice in eForms names, by the ids that refer to them. */
final class TedEformsParties {
  private static final String COMPANY = "Company";

  private final Map<String, Xml> organisations = new HashMap<>();
  private final String language;

  /**
   * @param language the notice's, ISO 639-1: a name in it comes before others
   */
  TedEformsParties(Stream<Xml> organisations, String language) {
    this.language = language;
    organisations.forEach(this::add);
  }

  /** An organisation is meant, too, where one of its contact points is referred to. */
  private void add(Xml organisation) {
    Stream.of(COMPANY, "TouchPoint")
        .flatMap(part -> organisation.at(part, "PartyIdentification", "ID"))
        .forEach(id -> organisations.putIfAbsent(id.text(), organisation));
  }

  /**
   * A buyer.
   *
   * @throws RowRejected when there is no such organisation
   */
  TedParty buyer(String id) {
    return party(get("ContractingParty", id));
  }

  /**
   * The winners that a tenderer's name comes to; one unless several stand in it.
   *
   * @throws RowRejected when there is no such organisation, it has no name, or is a person
   */
  List<TedParty> winners(String id) {
    Xml organisation = get("Tenderer", id);
    if (organisation.textAt("NaturalPersonIndicator").equals("true")) {
      throw new RowRejected("Tenderer", "", Reject.STATED_PERSON);
    }
    List<TedParty> winners = TedWinners.in(party(organisation));
    if (winners.isEmpty()) {
      throw new RowRejected("Tenderer", id, "The organisation has no name.");
    }
    return winners;
  }

  private Xml get(String field, String id) {
    Xml organisation = organisations.get(id);
    if (organisation == null) {
      throw new RowRejected(field, id, "The notice names no such organisation.");
    }
    return organisation;
  }

  private TedParty party(Xml organisation) {
    Map<String, String> names = names(organisation);
    String name = names.getOrDefault(language, organisation.textAt(COMPANY, "PartyName", "Name"));
    names.values().removeIf(name::equals);
    return new TedParty(
        name,
        names,
        organisation.textAt(COMPANY, "PostalAddress", "CityName"),
        Places.iso(organisation.textAt(COMPANY, "PostalAddress", "Country", "IdentificationCode")),
        organisation.textAt(COMPANY, "PostalAddress", "CountrySubentityCode"),
        TedSize.ofCode(organisation.textAt(COMPANY, "CompanySizeCode")),
        nationalId(organisation),
        TedText.website(organisation.textAt(COMPANY, "WebsiteURI")));
  }

  /** By language; those in a language that is not known are left out. */
  private static Map<String, String> names(Xml organisation) {
    Map<String, String> names = new HashMap<>();
    organisation
        .at(COMPANY, "PartyName", "Name")
        .forEach(
            name -> names.putIfAbsent(TedText.language(name.attribute("languageID")), name.text()));
    names.remove("");
    return names;
  }

  private static String nationalId(Xml organisation) {
    return organisation
        .at(COMPANY, "PartyLegalEntity", "CompanyID")
        .map(id -> TedText.nationalId(id.text()))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }
}
