package cn.zhenggai.escalation.desk;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.Urges;
import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.task.Step;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of the desk, over the views {@code case_at_desk c} and {@code step_at_desk w}. */
public final class DeskSql {

    private static final List<Step> DECISIONS = List.of(
            Step.DECIDE_ACTING,
            Step.SIGN_NOTICE,
            Step.REVIEW_PLAN,
            Step.APPROVE_CLOSURE,
            Step.DECIDE_EXTENSION,
            Step.REVIEW_PAUSE,
            Step.DECIDE_OBJECTION,
            Step.CONFIRM_STOP,
            Step.DECIDE_LIFTING,
            Step.DECIDE_ESCALATION,
            Step.DECIDE_DEADLINE);

    static final String LEVEL = """
            coalesce((select max(r.level) from escalation r where r.case_id = c.id and r.clock = 'RECTIFY'
                      and r.subject = c.episode and r.state in ('TAKEN', 'CONFIRMED')
                      and r.annulled_at is null), 0)""";

    private static final String CASES = "case_at_desk c";

    /** Where the case itself lies, whatever waits beside it. */
    private static final String HANDS = """

            left join step_at_desk %1$s on %1$s.id = (select min(o.id) from step_at_desk o
                 where o.case_number = c.number and o.step not in ('DECIDE_ESCALATION', 'DECIDE_EXTENSION', 'DECIDE_OBJECTION', 'DECIDE_DEADLINE',
                                                             'CONFIRM_STOP', 'INSPECT_STOP', 'DECIDE_LIFTING', 'HOLD_TALK'))""";
    /** The name on the door of a desk, of a person or of a unit. */
    private static final String DOOR = """

            left join person_name %1$sp on %1$s.desk like 'PERSON@%%' and %1$sp.person_id = %1$s.desk_id
            left join unit_name %1$su on %1$s.desk not like 'PERSON@%%' and %1$su.unit_id = %1$s.desk_id""";

    private static final String COLUMNS = """
            select c.*, w.id item, w.step, w.desk, w.due_on, w.late_after step_late_after, w.opened_at step_opened_at, coalesce(wp.name, wu.name) desk_name,
                   k.step held_step, k.desk held_desk, coalesce(kp.name, ku.name) held_name, %s level_reached,
                   l.kind last_kind, l.rung last_rung, l.level last_level, l.state last_state,
                   l.taken_at last_taken_at, l.due_at last_due_at, l.rules last_rules,
                   g.taken_at urged_at, g.decided_by_name urged_by, case when %s then 1 else 0 end urged_holds,
                   d.id draft_id, d.kind draft_kind, d.level draft_level, d.decider draft_decider,
                   d.decide_by draft_decide_by, d.manner draft_manner,
                   (select max(h.held_until) from escalation_hold h
                    where h.case_id = c.id and h.held_until >= :today) held_until,
                   (select h.reason from escalation_hold h where h.case_id = c.id and h.held_until >= :today
                    order by h.held_until desc, h.id desc limit 1) hold_reason
            from\s""".formatted(LEVEL, Urges.HOLDS.formatted("g"));

    private static final String NAMES = """

            left join escalation l on l.id = (select max(x.id) from escalation x where x.case_id = c.id
                                              and x.clock = 'RECTIFY' and x.subject = c.episode)
            left join escalation g on g.id = (select max(z.id) from escalation z where z.case_id = c.id and z.clock = 'URGED')
            left join escalation d on d.id = (select max(y.id) from escalation y where y.case_number = c.number
                                              and y.state = 'DRAFTED')
            """;

    private DeskSql() {}

    /**
     * A page of {@code :limit} rows. Of cases they are found first, by an index alone, and only these are told.
     *
     * @param wanted a condition
     */
    static String rows(DeskList list, String wanted, String order) {
        String where = "where " + condition(list) + " and " + wanted + order + " limit :limit";
        return ofCases(list)
                ? COLUMNS.replace("k.", "w.").replace("kp.", "wp.").replace("ku.", "wu.")
                        + "(select c.id from " + CASES + " " + where + ") q join " + CASES + " on c.id = q.id"
                        + HANDS.formatted("w") + DOOR.formatted("w") + NAMES + order
                : COLUMNS
                        + from(list)
                        + HANDS.formatted("k")
                        + DOOR.formatted("w")
                        + DOOR.formatted("k")
                        + NAMES
                        + where;
    }

    /** For each place and category that has any: how many rows each list holds. */
    static String tallies(String seen) {
        return "select g.township_id, t.name township_name, g.school_id, s.name school_name, g.category, g.list,"
                + " g.level_reached, count(*) n from ("
                + List.of(DeskList.values()).stream()
                        .map(list -> tallied(list, seen))
                        .collect(Collectors.joining(" union all "))
                + ") g left join unit_name t on t.unit_id = g.township_id left join unit_name s on s.unit_id = g.school_id"
                + " group by g.township_id, t.name, g.school_id, s.name, g.category, g.list, g.level_reached"
                + " order by t.name, s.name, g.category";
    }

    private static String tallied(DeskList list, String seen) {
        String level = list == DeskList.OVERDUE ? LEVEL : "0";
        return "select c.township_id, c.school_id, c.category, '" + list + "' list, " + level + " level_reached from "
                + from(list) + " where " + condition(list) + " and " + seen;
    }

    private static boolean ofCases(DeskList list) {
        return list == DeskList.OVERDUE || list == DeskList.SOON;
    }

    private static String from(DeskList list) {
        return ofCases(list) ? CASES : "step_at_desk w join " + CASES + " on c.number = w.case_number";
    }

    private static String condition(DeskList list) {
        return switch (list) {
            case OVERDUE -> CaseMeasures.LATE;
            case SOON -> CaseMeasures.SOON;
            case WAITING -> "w.desk in (:desks) and w.step in " + Step.words(DECISIONS);
            case BUREAU ->
                "w.late_after < :now and w.step in " + Step.words(Ladder.STEP_BUREAU.steps())
                        + " and (c.state <> 'PAUSED' or w.step = 'REVIEW_PAUSE' or w.step in " + Step.neverStill() + ")"
                        + " and (w.step <> 'DECIDE_ESCALATION' or " + CaseMeasures.WITH_SCHOOL + ")";
        };
    }
}
