package cn.zhenggai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures two contestants in turn, A B A B, so that both get the same share of whatever else the machine does. The
 * first round of both warms up and does not count.
 */
class Duel {

    private final Meter meter;
    private final Contestant peer;
    private final Contestant ours;

    Duel(Meter meter, Contestant peer, Contestant ours) {
        this.meter = meter;
        this.peer = peer;
        this.ours = ours;
    }

    record Outcome(String peerName, List<Cost> peer, String oursName, List<Cost> ours) {

        /** Of the medians: the one figure to quote. */
        double ratio(ToDoubleFunction<Cost> figure) {
            return median(peer, figure) / median(ours, figure);
        }

        /** Round by round, which shows how much the machine wavered. */
        Spread ratios(ToDoubleFunction<Cost> figure) {
            return Spread.of(IntStream.range(0, peer.size())
                    .mapToObj(i -> figure.applyAsDouble(peer.get(i)) / figure.applyAsDouble(ours.get(i)))
                    .toList());
        }

        private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
            return Spread.of(costs.stream().map(figure::applyAsDouble).toList()).median();
        }
    }

    Outcome fight(int rounds) {
        round(peer);
        round(ours);
        List<Cost> peers = new ArrayList<>();
        List<Cost> own = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            peers.add(round(peer));
            own.add(round(ours));
        }
        return new Outcome(peer.name(), peers, ours.name(), own);
    }

    private Cost round(Contestant contestant) {
        contestant.prepare();
        Cost cost = meter.of(contestant::run);
        contestant.check();
        System.out.printf(
                "  %-24s cpu %8.0f ms (database %6.0f), wall %8.0f ms%n",
                contestant.name(), cost.cpu(), cost.database(), cost.wall());
        return cost;
    }
}
