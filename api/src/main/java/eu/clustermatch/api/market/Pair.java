package eu.clustermatch.api.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.clustermatch.engine.market.MarketHit;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import java.util.Base64;

/** An offer and a demand that answer each other; ids. */
record Pair(String offer, String demand) {

  static Pair of(String asked, MarketHit hit) {
    return hit.label() == Label.OFFER ? new Pair(hit.id(), asked) : new Pair(asked, hit.id());
  }

  /** How clients name it. */
  String id() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((offer + "\n" + demand).getBytes(UTF_8));
  }

  /**
   * The pair that a client names.
   *
   * @throws InvalidRequestException when it names none
   */
  static Pair read(String id) {
    try {
      String[] ids = new String(Base64.getUrlDecoder().decode(id), UTF_8).split("\n", -1);
      if (ids.length == 2) {
        return new Pair(ids[0], ids[1]);
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new InvalidRequestException("id", id, "the match of an answer");
  }
}
