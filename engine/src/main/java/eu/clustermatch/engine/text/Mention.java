package eu.clustermatch.engine.text;

/** Words of a text, a half-open span in UTF-16 units, that are a label of a concept. */
record Mention(int start, int end, String id) {}
