package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;

/**
 * A demand that has been understood.
 *
 * @param quantity in the base unit
 * @param place node, or {@code Nodes.NONE}
 */
record Need(DemandLine line, int product, Unit unit, double quantity, int place) {}
