package eu.clustermatch.engine.exchange;

/** All that a plan was made from, to say why it is as it is. */
record Proposal(
    ExchangeRequest request,
    Participants participants,
    Barriers barriers,
    Visits visits,
    Market market,
    Matcher matcher) {

  Matching matching() {
    return matcher.matching();
  }

  Participant visitor(int visitor) {
    return participants.visitors().get(visitor);
  }

  Participant host(int host) {
    return participants.hosts().get(host);
  }

  ExchangeRules rules() {
    return request.rules();
  }
}
