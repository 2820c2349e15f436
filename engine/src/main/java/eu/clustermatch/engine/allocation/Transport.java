package eu.clustermatch.engine.allocation;

import java.util.Arrays;

/**
 * A transportation problem: demands and offers that may be connected, directly or through others.
 * An arc is a pair of a demand and an offer that could serve it; the arcs of one demand follow each
 * other in the order of offers. Quantities are in the base unit of their dimension. Immutable;
 * arrays, because all searches below run over up to millions of arcs.
 */
final class Transport {
  private final double[] asked;
  private final double[] available;
  private final int[] priority;
  private final boolean[] whole;
  private final int[] firstArc;
  private final int[] demandOf;
  private final int[] offerOf;
  private final char[] km;
  private final byte[] inexact;
  private final boolean[] late;

  private Transport(Builder builder) {
    this.asked = builder.asked;
    this.available = builder.available;
    this.priority = builder.priority;
    this.whole = builder.whole;
    this.firstArc = builder.firstArc;
    this.offerOf = Arrays.copyOf(builder.offerOf, builder.arcs);
    this.km = Arrays.copyOf(builder.km, builder.arcs);
    this.inexact = Arrays.copyOf(builder.inexact, builder.arcs);
    this.late = Arrays.copyOf(builder.late, builder.arcs);
    this.demandOf = new int[builder.arcs];
    for (int demand = 0; demand < asked.length; demand++) {
      Arrays.fill(demandOf, firstArc[demand], firstArc[demand + 1], demand);
    }
  }

  int demands() {
    return asked.length;
  }

  int offers() {
    return available.length;
  }

  int arcs() {
    return offerOf.length;
  }

  double asked(int demand) {
    return asked[demand];
  }

  double available(int offer) {
    return available[offer];
  }

  int priority(int demand) {
    return priority[demand];
  }

  /** Whether the demand may be served by one offer only. */
  boolean isWhole(int demand) {
    return whole[demand];
  }

  int firstArc(int demand) {
    return firstArc[demand];
  }

  int endArc(int demand) {
    return firstArc[demand + 1];
  }

  int demandOf(int arc) {
    return demandOf[arc];
  }

  int offerOf(int arc) {
    return offerOf[arc];
  }

  long weight(int arc) {
    return priority[demandOf[arc]];
  }

  int km(int arc) {
    return km[arc];
  }

  /** By how many hundredths what is offered falls short of what is asked, 0–100. */
  int inexact(int arc) {
    return inexact[arc];
  }

  boolean isLate(int arc) {
    return late[arc];
  }

  /** The most that can go along an arc. */
  double most(int arc) {
    return Math.min(asked[demandOf[arc]], available[offerOf[arc]]);
  }

  /** Adds demands one after the other, each with its arcs in the order of offers. */
  static final class Builder {
    private final double[] asked;
    private final double[] available;
    private final int[] priority;
    private final boolean[] whole;
    private final int[] firstArc;
    private int[] offerOf = new int[16];
    private char[] km = new char[16];
    private byte[] inexact = new byte[16];
    private boolean[] late = new boolean[16];
    private int demands;
    private int arcs;

    Builder(int demands, double[] available) {
      this.asked = new double[demands];
      this.available = available.clone();
      this.priority = new int[demands];
      this.whole = new boolean[demands];
      this.firstArc = new int[demands + 1];
    }

    Builder demand(double quantity, int urgency, boolean unsplit) {
      asked[demands] = quantity;
      priority[demands] = urgency;
      whole[demands] = unsplit;
      firstArc[++demands] = arcs;
      return this;
    }

    /**
     * An arc of the demand added last.
     *
     * @param distance whole kilometres, at most 65,535
     * @param short100 hundredths, 0–100
     */
    Builder arc(int offer, int distance, int short100, boolean tooLate) {
      if (arcs == offerOf.length) {
        int capacity = arcs + (arcs >> 1);
        offerOf = Arrays.copyOf(offerOf, capacity);
        km = Arrays.copyOf(km, capacity);
        inexact = Arrays.copyOf(inexact, capacity);
        late = Arrays.copyOf(late, capacity);
      }
      offerOf[arcs] = offer;
      km[arcs] = (char) distance;
      inexact[arcs] = (byte) short100;
      late[arcs] = tooLate;
      firstArc[demands] = ++arcs;
      return this;
    }

    Transport build() {
      return new Transport(this);
    }
  }
}
