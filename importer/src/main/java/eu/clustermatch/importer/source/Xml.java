package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a small XML document, names without their namespaces. */
final class Xml {
  /** Elements a document may have; TED's largest notices have some ten thousand. */
  private static final int MOST_ELEMENTS = 1_000_000;

  private final String name;
  private final int line;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<Xml> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Xml(String name, int line) {
    this.name = name;
    this.line = line;
  }

  /**
   * Reads a file; empty when it cannot be read, and then the sink knows why.
   *
   * @param passedOver elements to leave out, with all that is in them
   */
  static Optional<Xml> read(Input file, Set<String> passedOver, Sink sink) {
    try (InputStream in = file.open()) {
      return Optional.of(read(in, passedOver));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      sink.accept(Reject.ofFile(file.name(), line, "This is not well-formed XML."));
    } catch (IOException e) {
      sink.accept(Reject.ofFile(file.name(), 1, "The file cannot be read: " + e.getMessage()));
    }
    return Optional.empty();
  }

  /** Reads a document. Document types and external entities are not looked at. */
  private static Xml read(InputStream in, Set<String> passedOver) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    Deque<Xml> open = new ArrayDeque<>();
    Xml document = new Xml("", 1);
    open.push(document);
    int elements = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++elements > MOST_ELEMENTS) {
          throw new XMLStreamException("more than " + MOST_ELEMENTS + " elements");
        }
        open.push(begin(reader, open.getFirst(), passedOver));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if (event == XMLStreamConstants.CHARACTERS) {
        open.getFirst().text.append(reader.getText());
      }
    }
    return document.children.getFirst();
  }

  private static Xml begin(XMLStreamReader reader, Xml parent, Set<String> passedOver) {
    Xml element = new Xml(reader.getLocalName(), reader.getLocation().getLineNumber());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    if (!passedOver.contains(element.name)) {
      parent.children.add(element);
    }
    return element;
  }

  String name() {
    return name;
  }

  /** Where it begins, from 1. */
  int line() {
    return line;
  }

  List<Xml> children() {
    return children;
  }

  /** The elements that are reached by going down these names, one a level. */
  Stream<Xml> at(String... path) {
    Stream<Xml> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(xml -> xml.children.stream()).filter(xml -> xml.name.equals(step));
    }
    return found;
  }

  /** The text of the first of these, white space made single blanks; empty if none. */
  String textAt(String... path) {
    return at(path).findFirst().map(Xml::text).orElse("");
  }

  /** The attribute, or empty. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** All elements of that name below this one, in the order of the document. */
  Stream<Xml> all(String wanted) {
    return children.stream()
        .flatMap(child ->
            Stream.concat(
                child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.all(wanted)));
  }

  /** The text of the first such element below, white space made single blanks; empty if none. */
  String text(String wanted) {
    return all(wanted).findFirst().map(Xml::text).orElse("");
  }

  /** The attribute of the first such element below, or empty. */
  String attribute(String wanted, String attribute) {
    return all(wanted).findFirst().map(found -> found.attribute(attribute)).orElse("");
  }

  /** The text in and below it, white space made single blanks. */
  String text() {
    StringBuilder all = new StringBuilder(text);
    children.forEach(child -> all.append(' ').append(child.text()));
    return all.toString().strip().replaceAll("\\s+", " ");
  }
}
