package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.talk.HoldingTalk;
import cn.zhenggai.talk.TalkEntry;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two days after a talk was decided the deputy has held it, in the morning; those of the last days are still to be held. */
@Component
@Profile("demo")
public class TalksHeld {

    private static final int DAYS_UNTIL = 2;
    private static final int HOUR = 9;

    private final HoldingTalk holding;
    private final Directory directory;
    private final WorkItems work;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Phrases phrases = new Phrases();

    TalksHeld(HoldingTalk holding, Directory directory, WorkItems work, JdbcClient jdbc, Clock clock) {
        this.holding = holding;
        this.directory = directory;
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(CaseNumber number, String desk, long school, String category) {}

    /** A case that does not admit it just now is left for another day. */
    public void hold() {
        LocalDate today = BureauTime.today(clock);
        Instant before =
                today.minusDays(DAYS_UNTIL - 1L).atStartOfDay(BureauTime.ZONE).toInstant();
        for (Waiting one : waiting()) {
            if (lies(one.number(), before)) {
                hold(one, today);
            }
        }
    }

    private void hold(Waiting one, LocalDate today) {
        Actor by = directory
                .actor(directory.seatedAt(Desk.parse(one.desk())).get(0).id())
                .orElseThrow();
        holding.hold(one.number(), by, entry(one, today));
    }

    private boolean lies(CaseNumber number, Instant before) {
        return work.openOf(number).stream()
                .anyMatch(
                        item -> item.step() == Step.HOLD_TALK && item.openedAt().isBefore(before));
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select w.case_number, w.desk, p.school_id, p.category from open_step w
                        join case_place p on p.number = w.case_number
                        join demo_case d on d.number = w.case_number and not d.left_alone
                        where w.step = 'HOLD_TALK' order by w.id""")
                .query((row, n) -> new Waiting(
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("desk"),
                        row.getLong("school_id"),
                        row.getString("category")))
                .list();
    }

    private TalkEntry entry(Waiting one, LocalDate today) {
        Random random = new Random(one.number().hashCode());
        Actor deputy = directory.actor("deputy").orElseThrow();
        Actor principal = directory
                .actor(directory
                        .seatedAt(Desk.of(Desk.Kind.PRINCIPAL, one.school()))
                        .get(0)
                        .id())
                .orElseThrow();
        return new TalkEntry(
                today.atTime(HOUR, 0).atZone(BureauTime.ZONE).toInstant(),
                "县教育局三楼会议室",
                deputy.name() + "（副局长）",
                principal.name() + "（学校主要负责人）",
                phrases.pick("TALK_SAID", one.category(), random),
                phrases.pick("TALK_PROMISE", one.category(), random));
    }
}
