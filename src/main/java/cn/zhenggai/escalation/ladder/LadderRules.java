package cn.zhenggai.escalation.ladder;

import java.util.List;
import java.util.Optional;

/** The ladder as the bureau keeps it in its decision table; implemented beside the engine. */
public interface LadderRules {

    Rules current();

    /**
     * @param version decision key, version and a short hash of the table; kept with every step taken by it
     * @param rungs in the order of the table
     */
    record Rules(String version, List<Rung> rungs) {

        public List<Rung> of(Ladder ladder) {
            return rungs.stream().filter(rung -> rung.ladder() == ladder).toList();
        }

        /** The level that has to be settled first; empty for the first that anybody decides about. */
        Optional<Integer> before(Rung rung) {
            return of(rung.ladder()).stream()
                    .map(Rung::level)
                    .filter(level -> level > 0 && level < rung.level())
                    .max(Integer::compare);
        }

        /** The next one that comes by itself, among reminders or among notices as the rung is. */
        Optional<Rung> automaticAfter(Rung rung) {
            List<Rung> ladder = of(rung.ladder());
            return ladder.stream()
                    .skip(ladder.indexOf(rung) + 1L)
                    .filter(next -> next.automatic() && next.reminds() == rung.reminds())
                    .findFirst();
        }
    }
}
