package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.NodeRecord;
import java.util.Arrays;
import java.util.List;

/**
 * Where nodes lie on the globe: at their own coordinates, or else at those of the most precise
 * place in which they are known to lie.
 */
public final class Coordinates {
  /** The mean radius of the earth. */
  private static final double RADIUS_KM = 6371.0088;

  private final float[] latitudes;
  private final float[] longitudes;
  private final Nodes nodes;

  /**
   * @param records of all nodes, in their order
   */
  Coordinates(Nodes nodes, List<NodeRecord> records) {
    this.nodes = nodes;
    this.latitudes = new float[records.size()];
    this.longitudes = new float[records.size()];
    Arrays.fill(latitudes, Float.NaN);
    for (int node = 0; node < latitudes.length; node++) {
      if (records.get(node).properties().get("latitude") instanceof Number latitude
          && records.get(node).properties().get("longitude") instanceof Number longitude) {
        latitudes[node] = latitude.floatValue();
        longitudes[node] = longitude.floatValue();
      }
    }
  }

  /**
   * The great-circle distance of two nodes in kilometres (haversine formula, Sinnott 1984), or not
   * a number where one of them lies nowhere. Of firms of which only a region or country is known it
   * is that between the middles of these.
   */
  public double distanceKm(int a, int b) {
    int from = known(a);
    int to = known(b);
    if (from == Nodes.NONE || to == Nodes.NONE) {
      return Double.NaN;
    }
    double latitude = Math.toRadians(latitudes[to] - latitudes[from]);
    double longitude = Math.toRadians(longitudes[to] - longitudes[from]);
    double haversine =
        square(Math.sin(latitude / 2))
            + Math.cos(Math.toRadians(latitudes[from]))
                * Math.cos(Math.toRadians(latitudes[to]))
                * square(Math.sin(longitude / 2));
    return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }

  private static double square(double x) {
    return x * x;
  }

  /** The node whose coordinates stand for it. */
  private int known(int node) {
    if (isKnown(node)) {
      return node;
    }
    int place = nodes.place(node);
    if (place != Nodes.NONE && isKnown(place)) {
      return place;
    }
    int country = nodes.country(node);
    return country != Nodes.NONE && isKnown(country) ? country : Nodes.NONE;
  }

  /** Further nodes, supposed ones, have none. */
  private boolean isKnown(int node) {
    return node < latitudes.length && !Float.isNaN(latitudes[node]);
  }

  long bytes() {
    return 8L * latitudes.length;
  }
}
