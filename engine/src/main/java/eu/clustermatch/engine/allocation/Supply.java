package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;

/**
 * An offer that has been understood.
 *
 * @param quantity in the base unit
 * @param place node, or {@code Nodes.NONE}
 * @param provider node, or {@code Nodes.NONE}
 */
record Supply(OfferLine line, int product, Unit unit, double quantity, int place, int provider) {}
