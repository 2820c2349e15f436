package eu.clustermatch.importer.tag;

/**
 * One way to name a term.
 *
 * @param label as in the taxonomy, or a part of it
 * @param part whether it is only a part of the label, cut out by {@link ShortForms}
 */
record Naming(Term term, String label, boolean part) {}
