package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.snapshot.Mark;

/**
 * The needs of organisations and the deliveries that serve them, in compressed rows. Numbers out of
 * range throw {@link IndexOutOfBoundsException}.
 */
public final class Needs {
  private static final Mark[] MARKS = Mark.values();

  // Open to the package for the loop that runs through them.
  final int[] firstNeed;
  final int[] organisation;
  final int[] product;
  final byte[] essential;
  final boolean[] stated;
  final boolean[] hasSupplier;
  final byte[] complete;
  final int[] completeSince;

  final int[] firstDelivery;
  final int[] supplier;
  final int[] delivered;
  final float[] share;
  final byte[] serves;
  final int[] needOf;

  /** The deliveries of each supplier. */
  final int[] firstOfSupplier;

  final int[] bySupplier;

  /** The deliveries and the needs of each product, numbered from the first product. */
  final int firstProduct;

  final int[] firstOfProduct;
  final int[] byProduct;
  final int[] firstNeedOfProduct;
  final int[] needsByProduct;

  /** How a delivery serves a need. */
  public enum Serves {
    /** It is of the input itself or of what lies below it. */
    INPUT,
    /** It is of something declared to stand in for it. */
    SUBSTITUTE,
    /** It names only something broader, or nothing. */
    PERHAPS
  }

  private static final Serves[] SERVES = Serves.values();

  Needs(NeedsBuilder built) {
    this.firstNeed = built.firstNeed;
    this.organisation = built.organisation.toArray();
    this.product = built.product.toArray();
    this.essential = built.essential.toBytes();
    this.stated = built.stated.toBooleans();
    this.hasSupplier = built.hasSupplier.toBooleans();
    this.complete = built.complete.toBytes();
    this.completeSince = built.completeSince.toArray();
    built.firstDelivery.add(built.supplier.size());
    this.firstDelivery = built.firstDelivery.toArray();
    this.supplier = built.supplier.toArray();
    this.delivered = built.delivered.toArray();
    this.share = built.shares.toFloats();
    this.serves = built.serves.toBytes();
    this.needOf = built.needOf.toArray();
    this.firstProduct = built.firstProduct;
    this.firstOfSupplier = Rows.starts(supplier, 0, organisations());
    this.bySupplier = Rows.order(supplier, 0, firstOfSupplier);
    this.firstOfProduct = Rows.starts(delivered, firstProduct, built.products);
    this.byProduct = Rows.order(delivered, firstProduct, firstOfProduct);
    this.firstNeedOfProduct = Rows.starts(product, firstProduct, built.products);
    this.needsByProduct = Rows.order(product, firstProduct, firstNeedOfProduct);
  }

  /** How many organisations. */
  public int organisations() {
    return firstNeed.length - 1;
  }

  /** How many needs. */
  public int size() {
    return product.length;
  }

  /** How many deliveries. */
  public int deliveries() {
    return supplier.length;
  }

  /** The first need of an organisation; equals {@link #end} where it has none. */
  public int first(int ofOrganisation) {
    return firstNeed[ofOrganisation];
  }

  /** One past the last need of an organisation. */
  public int end(int ofOrganisation) {
    return firstNeed[ofOrganisation + 1];
  }

  /** Whose need it is. */
  public int organisation(int need) {
    return organisation[need];
  }

  /** The product node that is needed. */
  public int product(int need) {
    return product[need];
  }

  /** Whether the organisation can do without. */
  public Mark essential(int need) {
    return MARKS[essential[need]];
  }

  /** Whether it is an input that the organisation is said to use, or only supplied with. */
  public boolean isStated(int need) {
    return stated[need];
  }

  /** Whether anybody is known who delivers the input itself. */
  public boolean hasSupplier(int need) {
    return hasSupplier[need];
  }

  /** Whether a sourced and dated mark says that its list of suppliers is complete. */
  public boolean isComplete(int need) {
    return MARKS[complete[need]] == Mark.YES;
  }

  /** The epoch day of that mark. */
  public int completeSince(int need) {
    return completeSince[need];
  }

  /** The first delivery that serves a need. */
  public int firstDelivery(int need) {
    return firstDelivery[need];
  }

  /** One past the last delivery that serves a need. */
  public int endDelivery(int need) {
    return firstDelivery[need + 1];
  }

  /** The organisation that delivers. */
  public int supplier(int delivery) {
    return supplier[delivery];
  }

  /** The product node delivered, or {@link eu.clustermatch.engine.snapshot.Nodes#NONE}. */
  public int delivered(int delivery) {
    return delivered[delivery];
  }

  /** Its share of what is needed, 0–1, or not a number where unknown. */
  public float share(int delivery) {
    return share[delivery];
  }

  /** How it serves the need. */
  public Serves serves(int delivery) {
    return SERVES[serves[delivery]];
  }

  /** The need that a delivery serves. */
  public int need(int delivery) {
    return needOf[delivery];
  }

  /** How many deliveries an organisation makes. */
  public int deliveriesOf(int ofSupplier) {
    return firstOfSupplier[ofSupplier + 1] - firstOfSupplier[ofSupplier];
  }

  /** The {@code i}-th delivery of an organisation. */
  public int deliveryOf(int ofSupplier, int i) {
    return bySupplier[firstOfSupplier[ofSupplier] + i];
  }
}
