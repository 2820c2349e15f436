package eu.clustermatch.importer.resolve;

import java.io.PrintWriter;
import java.nio.file.*;
import java.util.*;
import java.util.function.Predicate;

class FeatureDump {
  public static void main(String[] args) throws Exception {
    Path data = Path.of("/work/shared/data");
    boolean hard = args[0].equals("hard");
    boolean held = args.length > 2 && args[2].equals("held");
    Predicate<Truth.Row> half = row -> row.design() != held;
    List<Truth.Row> variants = Truth.variants(data);
    List<Truth.Row> rows = new ArrayList<>();
    if (hard) {
      rows.addAll(variants);
      rows.addAll(Truth.others(data, variants));
    } else variants.stream().filter(half).forEach(rows::add);
    long t = System.nanoTime();
    Universe u = new Universe(rows);
    Predicate<Truth.Row> q = row -> row.variant() && half.test(row);
    Set<Universe.Pair> pairs =
        u.candidates(Files.createTempDirectory("blk"), args.length > 3 ? r -> true : q);
    System.err.println(
        "blocking " + (System.nanoTime() - t) / 1e9 + " s, " + pairs.size() + " pairs");
    Set<Universe.Pair> all = new TreeSet<>(pairs);
    List<Universe.Pair> pos = u.positives(half);
    all.addAll(pos);
    t = System.nanoTime();
    Resolver r = new Resolver(ResolutionModel.standard(), u.rarity());
    try (PrintWriter out = new PrintWriter(args[1])) {
      out.print("label\tcand\tpica\tpicb\ta\tb\tva\tvb");
      for (Feature f : Feature.values()) out.print("\t" + f.text());
      out.println();
      for (var p : all) {
        Truth.Row a = u.row(p.a()), b = u.row(p.b());
        if (a.variant() && !half.test(a) || b.variant() && !half.test(b)) continue;
        Findings fs = r.findings(a.profile(), b.profile());
        out.print(
            (a.sameAs(b) ? 1 : 0)
                + "\t"
                + (pairs.contains(p) ? 1 : 0)
                + "\t"
                + a.pic()
                + "\t"
                + b.pic()
                + "\t"
                + show(a)
                + "\t"
                + show(b)
                + "\t"
                + (a.variant() ? 1 : 0)
                + "\t"
                + (b.variant() ? 1 : 0));
        for (Feature f : Feature.values()) out.print("\t" + fs.value(f));
        out.println();
      }
    }
    System.err.println("comparing " + (System.nanoTime() - t) / 1e9 + " s");
  }

  static String show(Truth.Row r) {
    Party p = r.profile().party();
    return (String.join(" | ", p.names())
            + " ["
            + p.country()
            + " "
            + p.city()
            + " "
            + p.postcode()
            + "]")
        .replace('\t', ' ');
  }
}
