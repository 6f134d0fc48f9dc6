package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ladder as the bureau keeps it in its decision table; implemented beside the engine. */
public interface LadderRules {

    /** Those that some case may climb today, by the days on which cases were ordered: old cases keep the ladder of their day. */
    List<Rules> inForce();

    /** Another ladder, to be looked at; refused with every rule that cannot be meant. Nothing is changed. */
    Outcome<Rules> trying(byte[] table);

    /** The ladder of what is ordered today. */
    default Rules current() {
        List<Rules> all = inForce();
        return all.get(all.size() - 1);
    }

    /** @param issuedAt null for a draft, which is ordered today at the earliest */
    default Rules of(@Nullable Instant issuedAt) {
        return inForce().stream()
                .filter(rules -> rules.covers(issuedAt))
                .findFirst()
                .orElseGet(this::current);
    }

    /**
     * @param version decision key, version and a short hash of the table; kept with every step taken by it
     * @param rungs in the order of the table
     * @param from the first moment at which a case was ordered that climbs it; null for ever
     * @param until the first one that climbs the next; null for the last
     */
    record Rules(
            String version,
            List<Rung> rungs,
            @Nullable Instant from,
            @Nullable Instant until) {

        public static Rules always(String version, List<Rung> rungs) {
            return new Rules(version, rungs, null, null);
        }

        boolean covers(@Nullable Instant issuedAt) {
            return issuedAt == null
                    ? until == null
                    : (from == null || !issuedAt.isBefore(from)) && (until == null || issuedAt.isBefore(until));
        }

        /** The same days, and of the rungs one alone. */
        Rules alone(Rung rung) {
            return new Rules(version, List.of(rung), from, until);
        }

        public List<Rung> of(Ladder ladder) {
            return rungs.stream().filter(rung -> rung.ladder() == ladder).toList();
        }

        /** The level that has to be settled first; empty for the first that anybody decides about. */
        public Optional<Integer> before(Rung rung) {
            return of(rung.ladder()).stream()
                    .map(Rung::level)
                    .filter(level -> level > 0 && level < rung.level())
                    .max(Integer::compare);
        }

        /** The next one that comes by itself, among reminders or among notices as the rung is. */
        public Optional<Rung> automaticAfter(Rung rung) {
            List<Rung> ladder = of(rung.ladder());
            return ladder.stream()
                    .skip(ladder.indexOf(rung) + 1L)
                    .filter(next -> next.automatic() && next.reminds() == rung.reminds())
                    .findFirst();
        }
    }
}
