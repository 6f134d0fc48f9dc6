package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.Addressing;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.replay.Fired;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many people would have been told, as the watch names them: who has several parts is told once, in the first of them.
 * The people are those who sit there today.
 */
final class CountingMessages {

    private static final String HOLDER = "HOLDER";
    private static final String DEPUTY = "DEPUTY";

    private final Addressing addressing;
    private final List<Long> cases;
    private final Map<String, Map<Long, Set<Long>>> known = new HashMap<>();
    private final Map<Long, Set<Long>> holders;

    /** @param cases asked for together, one statement a part */
    CountingMessages(Addressing addressing, List<Long> cases, Collection<Long> items) {
        this.addressing = addressing;
        this.cases = cases;
        this.holders = addressing.holding(items);
    }

    /** By kind and part of those that the step is told to, the number of people. */
    void count(long caseId, Fired step, Tally tally) {
        if (step.rung().automatic()) {
            if (step.told()) {
                count(caseId, step, step.rung().kind().name(), step.rung().parts(), tally);
            }
            return;
        }
        if (step.told()) {
            count(caseId, step, StepKind.TO_DECIDE, List.of(step.rung().decider()), tally);
        }
        if (step.passedOn()) {
            count(caseId, step, StepKind.TO_DECIDE, List.of(DEPUTY), tally);
        }
        if (step.confirmed()) {
            count(
                    caseId,
                    step,
                    step.rung().kind().name(),
                    Rung.parts(step.rung().addressees()),
                    tally);
        }
    }

    interface Tally {
        void told(String kind, String part, int people);
    }

    private void count(long caseId, Fired step, String kind, List<String> parts, Tally tally) {
        Set<Long> already = new HashSet<>();
        Map<String, Integer> told = new LinkedHashMap<>();
        for (String part : parts) {
            int before = already.size();
            already.addAll(people(caseId, step, part));
            told.merge(part, already.size() - before, Integer::sum);
        }
        told.forEach((part, people) -> tally.told(kind, part, people));
    }

    private Set<Long> people(long caseId, Fired step, String part) {
        if (part.equals(HOLDER)) {
            return step.ofWork() ? holders.getOrDefault(step.subject(), Set.of()) : Set.of();
        }
        return known.computeIfAbsent(part, asked -> addressing.wouldHear(asked, cases))
                .getOrDefault(caseId, Set.of());
    }
}
