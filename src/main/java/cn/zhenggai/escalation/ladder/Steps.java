package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes steps of the ladder in sets, in the transaction that is there, and says whom they concern. */
@Component
public class Steps {

    private static final int DAYS_TO_DECIDE = 1;

    private static final String INSERT = """
            insert into escalation (batch, case_id, case_number, clock, subject, ladder, rung, level, kind,
                side, manner, state, deadline, due_at, taken_at, rules, addressees, decider, decide_by, turn)
            select :batch, c.id, c.number, %s, %s, :ladder, :rung, :level, :kind,
                   :side, :manner, :state, %s, %s, :now, :version, :addressees, %s, :decideBy,
                   1 + (select count(*) from escalation t where t.case_id = c.id and t.clock = %s and t.subject = %s
                        and t.rung = :rung)
            from %s where %s order by coalesce(%s, %s), c.id limit :limit""";

    private final JdbcClient jdbc;
    private final DueDays days;
    private final Addressing addressing;
    private final ApplicationEventPublisher events;

    Steps(JdbcClient jdbc, DueDays days, Addressing addressing, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.days = days;
        this.addressing = addressing;
        this.events = events;
    }

    /** A number nobody else uses; it needs no order, so no node waits for another to get one. */
    public static long newBatch() {
        return UUID.randomUUID().getMostSignificantBits() >>> 1;
    }

    /**
     * Takes or drafts the rung for what is selected, oldest deadline first, and tells whom it concerns.
     *
     * @return how many steps were written
     */
    public int take(LadderRules.Rules rules, Selection selection, Occasion occasion, int limit) {
        long batch = newBatch();
        int taken = write(rules.version(), selection, occasion, batch, limit);
        if (taken > 0) {
            tell(rules, selection.rung(), occasion, batch);
        }
        return taken;
    }

    public int write(String version, Selection selection, Occasion occasion, long batch, int limit) {
        int written = insert(version, selection, occasion, batch, limit);
        if (written > 0 && !selection.rung().inHours()) {
            dateThem(selection.rung(), batch, occasion.now());
        }
        return written;
    }

    private void tell(LadderRules.Rules rules, Rung rung, Occasion occasion, long batch) {
        if (rung.automatic()) {
            Rung next = rules.automaticAfter(rung).orElse(null);
            addressing.tell(batch, rung.kind().name(), rung.parts(), overtaken(rung, next, occasion));
        } else {
            addressing.tell(batch, StepKind.TO_DECIDE, List.of(rung.decider()), Addressing.EVERYBODY);
        }
        events.publishEvent(new StepsTaken(batch));
    }

    /** In an order that no index has, or a server walks through all deadlines there ever were to save the sorting. */
    private int insert(String version, Selection selection, Occasion occasion, long batch, int limit) {
        Rung rung = selection.rung();
        return jdbc.sql(INSERT.formatted(
                        selection.clock(),
                        selection.subject(),
                        selection.deadline(),
                        dueAt(rung),
                        decider(rung),
                        selection.clock(),
                        selection.subject(),
                        selection.from(),
                        selection.where(),
                        selection.deadline(),
                        selection.deadline()))
                .params(selection.values())
                .params(values(rung))
                .param("batch", batch)
                .param("now", BureauTime.column(occasion.now()))
                .param("version", version)
                .param("decideBy", rung.automatic() ? null : decideBy(occasion.today()))
                .param("limit", limit)
                .update();
    }

    private static Map<String, Object> values(Rung rung) {
        return Map.of(
                "ladder", rung.ladder().name(),
                "rung", rung.rung(),
                "level", rung.level(),
                "kind", rung.kind().name(),
                "side", rung.ladder().side(),
                "manner", rung.manner().name(),
                "state", (rung.automatic() ? StepState.TAKEN : StepState.DRAFTED).name(),
                "addressees", rung.addressees());
    }

    private static String dueAt(Rung rung) {
        return rung.inHours() ? "coalesce(timestampadd(hour, " + rung.amount() + ", c.deadline_at), :now)" : ":now";
    }

    public LocalDate decideBy(LocalDate today) {
        LocalDate day = today;
        for (int i = 0; i < DAYS_TO_DECIDE; i++) {
            day = days.nextWorkday(day);
        }
        return day;
    }

    private static String decider(Rung rung) {
        if (rung.decider() == null) {
            return "null";
        }
        String unit = rung.decider().equals("SECTION_HEAD") ? "c.section_id" : "c.bureau_id";
        return "concat('" + rung.decider() + "@', " + unit + ")";
    }

    /** When each was due; a step that something else made due is due as it is taken. */
    private void dateThem(Rung rung, long batch, Instant now) {
        List<LocalDate> deadlines = jdbc.sql("select distinct deadline from escalation where batch = :batch")
                .param("batch", batch)
                .query(LocalDate.class)
                .list();
        Map<String, Object> values = new HashMap<>(Map.of("batch", batch));
        StringJoiner cases = new StringJoiner(" ");
        for (int i = 0; i < deadlines.size(); i++) {
            Instant due = days.dueAt(rung, deadlines.get(i));
            LocalDateTime column = BureauTime.column(due.isAfter(now) ? now : due);
            cases.add("when :d" + i + " then :m" + i);
            values.put("d" + i, deadlines.get(i));
            values.put("m" + i, column);
        }
        jdbc.sql("update escalation set due_at = case deadline " + cases + " end where batch = :batch")
                .params(values)
                .update();
    }

    /** After days without a watch several are due together: people outside hear of the highest alone. */
    private Addressing.Only overtaken(Rung rung, Rung next, Occasion occasion) {
        if (next == null || next.inHours() != rung.inHours()) {
            return Addressing.EVERYBODY;
        }
        if (next.inHours()) {
            LocalDateTime due =
                    BureauTime.column(DueDays.cutoff(next, occasion.now()).plusSeconds(3600L * rung.amount()));
            return new Addressing.Only("e.due_at > :overtaken", Map.of("overtaken", due));
        }
        LocalDate cutoff = days.cutoff(next, occasion.day());
        return new Addressing.Only("e.deadline > :overtaken", Map.of("overtaken", cutoff));
    }
}
