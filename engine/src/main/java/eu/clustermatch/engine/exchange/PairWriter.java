package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the visits of a plan: when they are, and what their scores are made of. */
final class PairWriter {
  private static final double HALF = 0.5;

  private final Proposal proposal;
  private final PairScores scores;
  private final Snapshot snapshot;

  PairWriter(Proposal proposal, PairScores scores, Snapshot snapshot) {
    this.proposal = proposal;
    this.scores = scores;
    this.snapshot = snapshot;
  }

  /** All visits, by id of the visitor; signals are left out once the watch is over. */
  List<Pair> write(Watch watch) {
    List<Pair> pairs = new ArrayList<>();
    int hosts = proposal.market().hosts();
    for (int host = 0; host < hosts; host++) {
      watch.report("explaining pairs", host, hosts);
      int[] guests = Arrays.stream(proposal.matching().guests(host)).sorted().toArray();
      int[] starts = proposal.visits().timetable(host, guests);
      boolean explained = proposal.request().explain() && !watch.isOver() && guests.length > 0;
      List<List<Contribution>> gains = explained ? scores.explainGains(host, guests) : List.of();
      for (int i = 0; i < guests.length; i++) {
        List<Contribution> learns = explained ? scores.explainLearns(guests[i], host) : List.of();
        pairs.add(pair(guests[i], host, starts[i], learns, explained ? gains.get(i) : List.of()));
      }
    }
    pairs.sort(Comparator.comparing(Pair::visitor));
    return pairs;
  }

  private Pair pair(
      int visitor, int host, int start, List<Contribution> learns, List<Contribution> gains) {
    Participant guest = proposal.visitor(visitor);
    Participant receiving = proposal.host(host);
    WorkingDays days = proposal.visits().days(host);
    PairContribution learned = half(Side.VISITOR, proposal.market().learns(visitor, host), learns);
    PairContribution gained = half(Side.HOST, proposal.market().gains(visitor, host), gains);
    double km = snapshot.supply().coordinates().distanceKm(guest.node(), receiving.node());
    return new Pair(
        guest.id(),
        guest.name(),
        receiving.id(),
        receiving.name(),
        LocalDate.ofEpochDay(days.day(start)),
        LocalDate.ofEpochDay(days.day(start + guest.days() - 1)),
        guest.days(),
        LumpSum.of(proposal.rules(), guest.days(), km),
        orNull(km),
        learned.contribution() + gained.contribution(),
        List.of(learned, gained));
  }

  private static PairContribution half(Side side, double score, List<Contribution> signals) {
    return new PairContribution(side, score, HALF * score, signals);
  }

  private static @Nullable Double orNull(double km) {
    return Double.isNaN(km) ? null : km;
  }
}
