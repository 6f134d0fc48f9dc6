package cn.zhenggai.escalation.ladder;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.task.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Says which rows a rung is due for at a moment. Each is a condition for sets, so that the watch costs the same number
 * of statements whatever lies there. Indexes {@code ix_case_state_deadline} and {@code ix_work_item_due}.
 */
@Component
public class Selections {

    /** What was late when it came out of an old ledger counts from that day, as if it had been its deadline. */
    private static final String COUNTS_HERE = "(c.taken_over_on is null or c.taken_over_on <= :cutoff)";

    private static final String OF_CASES = "c.ladder = :kin and c.running = 1 and " + CaseMeasures.WITH_SCHOOL;
    /** What a school found and mends itself is told to it, and climbs to nobody. */
    private static final String NOT_INSIDE = " and not c.inside_school";

    private static final String TAKEN_BEFORE =
            "exists (select 1 from escalation e where e.case_id = c.id and e.clock = %s and e.subject = %s and %s)";
    private static final String NO_TROUBLE = "not exists (select 1 from watch_trouble t where t.case_id = c.id"
            + " and t.ladder = :ladder and t.rung = :rung and t.happened_at > :forgotten)";
    private static final String FREE_TO_DECIDE = " and not exists (select 1 from escalation o where o.case_id = c.id"
            + " and o.state = 'DRAFTED') and not exists (select 1 from escalation_hold h where h.case_id = c.id"
            + " and h.held_until >= :held)";

    private final DueDays days;

    Selections(DueDays days) {
        this.days = days;
    }

    /** What the day, or the hour, makes due. */
    public Selection due(LadderRules.Rules rules, Rung rung, Occasion occasion) {
        Selection due = rung.ladder().ofSteps() ? steps(rung, occasion) : cases(rules, rung, occasion);
        return due.under(rules);
    }

    /** The same as it will be when the notices that come by themselves before it are out. */
    public Selection foreseen(LadderRules.Rules rules, Rung rung, Occasion occasion) {
        boolean byItself = rules.before(rung)
                .filter(level -> rules.of(rung.ladder()).stream()
                        .anyMatch(before -> before.level() == level && before.automatic()))
                .isPresent();
        return due(byItself ? rules.alone(rung) : rules, rung, occasion);
    }

    /** What failed re-inspections make due, whatever the day. */
    public Selection failed(LadderRules.Rules rules, Rung rung, Occasion occasion) {
        Map<String, Object> values = values(rung, occasion);
        values.put("failures", rung.failures());
        String before = rung.failures() > 2 ? settledBefore(rules, rung) : "";
        return ofCases(rung, values, "c.failures >= :failures" + before + monotone(rung))
                .under(rules);
    }

    /** Late already, though nobody could be told while the bureau looked at it. */
    public Selection lateAtLast(Rung rung, Occasion occasion) {
        String here = "(c.taken_over_on is null or c.taken_over_on < :today)";
        return ofCases(rung, values(rung, occasion), CaseMeasures.LATE + " and " + here);
    }

    /** A listed case whose term has passed: accountability out of its turn, beside the rungs below it. */
    public Selection listedAndMissed(LadderRules.Rules rules, Rung rung, Occasion occasion) {
        Map<String, Object> values = values(rung, occasion);
        values.put("kin", rung.ladder().name());
        String where = OF_CASES + NOT_INSIDE
                + " and c.listed = 1 and c.deadline < :day and (c.grace_until is null or c.grace_until < :day) and not "
                + TAKEN_BEFORE.formatted("'LISTED'", "c.episode", "e.rung = :rung") + " and " + NO_TROUBLE
                + FREE_TO_DECIDE;
        return new Selection(rung, "case_clock c", where, "'LISTED'", "c.episode", "c.deadline", values).under(rules);
    }

    /** What will be due later: the rest of {@link #due} as it stands, with the deadline still too late. */
    public Selection later(LadderRules.Rules rules, Rung rung, Occasion occasion) {
        Map<String, Object> values = values(rung, occasion);
        if (rung.ladder().ofSteps()) {
            return ofSteps(rung, values, "not (" + due("w.due_on", rung) + ")").under(rules);
        }
        String climbs = rung.level() < 2 ? "" : settledBefore(rules, rung) + monotone(rung);
        return ofCases(rung, values, "not (" + due("c.deadline", rung) + " and " + COUNTS_HERE + ")" + climbs)
                .under(rules);
    }

    private Selection cases(LadderRules.Rules rules, Rung rung, Occasion occasion) {
        StringBuilder when =
                new StringBuilder(due("c.deadline", rung)).append(" and ").append(COUNTS_HERE);
        if (rung.reminds()) {
            when.append(rung.inHours() ? " and c.deadline_at > :now" : " and c.deadline >= :today");
        } else {
            when.append(" and (c.grace_until is null or c.grace_until < :day)");
        }
        if (rung.level() > 1) {
            when.append(settledBefore(rules, rung)).append(monotone(rung));
        }
        return ofCases(rung, values(rung, occasion), when.toString());
    }

    private Selection ofCases(Rung rung, Map<String, Object> values, String when) {
        Ladder ladder = rung.ladder();
        boolean urgent = ladder == Ladder.URGENT || ladder == Ladder.URGENT_MAJOR;
        values.put("kin", urgent ? Ladder.URGENT.name() : ladder.name());
        String severity = urgent ? " and c.severity = '" + (ladder == Ladder.URGENT ? "GENERAL" : "MAJOR") + "'" : "";
        String where = OF_CASES + severity + (rung.level() > 0 ? NOT_INSIDE : "") + " and " + when + " and not "
                + TAKEN_BEFORE.formatted("'RECTIFY'", "c.episode", "e.rung = :rung and e.state <> 'HELD'")
                + " and " + NO_TROUBLE
                + (rung.automatic() ? "" : FREE_TO_DECIDE);
        return new Selection(rung, "case_clock c", where, "'RECTIFY'", "c.episode", "c.deadline", values);
    }

    private Selection steps(Rung rung, Occasion occasion) {
        return ofSteps(rung, values(rung, occasion), due("w.due_on", rung));
    }

    /** A suspended case waits for nothing but its review and the answer to an objection, one under re-inspection for no decision to escalate. */
    private static Selection ofSteps(Rung rung, Map<String, Object> values, String when) {
        values.put("steps", rung.ladder().steps().stream().map(Step::name).toList());
        String where = "w.step in (:steps) and " + when + NOT_INSIDE
                + " and (c.state <> 'PAUSED' or w.step = 'REVIEW_PAUSE' or w.step in " + Step.neverStill() + ")"
                + " and (w.step <> 'DECIDE_ESCALATION' or " + CaseMeasures.WITH_SCHOOL + ")"
                + " and not " + TAKEN_BEFORE.formatted("w.step", "w.id", "e.rung = :rung")
                + " and " + NO_TROUBLE;
        String from = "open_step w join case_place c on c.number = w.case_number";
        return new Selection(rung, from, where, "w.step", "w.id", "w.due_on", values);
    }

    private static String due(String deadline, Rung rung) {
        return rung.inHours() ? deadline + " <= :cutoff and c.deadline_at <= :cutoffAt" : deadline + " <= :cutoff";
    }

    /** One level at a time: the one below is taken or decided. */
    private static String settledBefore(LadderRules.Rules rules, Rung rung) {
        return rules.before(rung)
                .map(level -> " and "
                        + TAKEN_BEFORE.formatted(
                                "'RECTIFY'",
                                "c.episode",
                                "e.level = " + level + " and e.state in " + Selection.SETTLED))
                .orElse("");
    }

    private static String monotone(Rung rung) {
        return " and not " + TAKEN_BEFORE.formatted("'RECTIFY'", "c.episode", "e.level > " + rung.level());
    }

    private Map<String, Object> values(Rung rung, Occasion occasion) {
        Instant cutoffAt = rung.inHours() ? DueDays.cutoff(rung, occasion.now()) : occasion.now();
        Map<String, Object> values = new HashMap<>();
        values.put("ladder", rung.ladder().name());
        values.put("rung", rung.rung());
        values.put("today", occasion.today());
        values.put("day", occasion.day());
        values.put("held", days.heldSince(rung.ladder(), occasion.day()));
        values.put("now", BureauTime.column(occasion.now()));
        values.put("cutoff", rung.inHours() ? BureauTime.dayOf(cutoffAt) : days.cutoff(rung, occasion.day()));
        values.put("cutoffAt", BureauTime.column(cutoffAt));
        values.put("forgotten", BureauTime.column(occasion.now().minus(Duration.ofDays(1))));
        return values;
    }
}
