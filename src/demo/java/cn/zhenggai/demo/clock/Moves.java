package cn.zhenggai.demo.clock;

import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The story of the moves of the clock, each with what it set off. */
@Component
@Profile("demo")
class Moves {

    private static final int KEPT_LINES = 300;
    private static final String TO_DECIDE = "TO_DECIDE";

    private final JdbcClient jdbc;
    private final LadderRules rules;

    Moves(JdbcClient jdbc, LadderRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** @param messages how many were written to inboxes */
    record Line(long id, MovingClock.How how, String byName, Instant from, Instant to, int messages, int digests) {}

    long keep(Actor actor, MovingClock.How how, Instant from, Instant to, SettingOff.Result result) {
        List<Fired> fired = new ArrayList<>(steps(result.batches()));
        result.resumed().forEach(event -> fired.add(resumed(event)));
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into demo_move (how, moved_by, moved_by_name, from_at, to_at, messages, digests)
                        values (:how, :by, :name, :from, :to, :messages, :digests)""")
                .param("how", how.name())
                .param("by", actor.personId())
                .param("name", actor.name())
                .param("from", BureauTime.column(from))
                .param("to", BureauTime.column(to))
                .param("messages", fired.stream().mapToInt(Fired::told).sum())
                .param("digests", result.digests())
                .update(key, "id");
        long move = key.getKey().longValue();
        for (int i = 0; i < Math.min(fired.size(), KEPT_LINES); i++) {
            keep(move, i + 1, fired.get(i));
        }
        return move;
    }

    /** Latest first. */
    List<Line> latest(int most) {
        return jdbc.sql("select * from demo_move order by id desc limit :most")
                .param("most", most)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        MovingClock.How.valueOf(row.getString("how")),
                        row.getString("moved_by_name"),
                        BureauTime.moment(row, "from_at"),
                        BureauTime.moment(row, "to_at"),
                        row.getInt("messages"),
                        row.getInt("digests")))
                .list();
    }

    List<Fired> of(long move) {
        return jdbc.sql("select * from demo_move_step where move_id = :move order by position")
                .param("move", move)
                .query(Moves::read)
                .list();
    }

    private void keep(long move, int position, Fired line) {
        jdbc.sql("""
                        insert into demo_move_step (move_id, position, kind, step_kind, level, case_number, title,
                                                    school_name, told)
                        values (:move, :position, :kind, :step, :level, :number, :title, :school, :told)""")
                .param("move", move)
                .param("position", position)
                .param("kind", line.kind())
                .param("step", line.stepKind())
                .param("level", line.level())
                .param("number", line.number().value())
                .param("title", line.title())
                .param("school", line.schoolName())
                .param("told", line.told())
                .update();
    }

    private List<Fired> steps(List<Long> batches) {
        if (batches.isEmpty()) {
            return List.of();
        }
        Map<Integer, String> decided = new HashMap<>();
        rules.current().rungs().stream()
                .filter(rung -> rung.manner() != Rung.Manner.AUTOMATIC)
                .forEach(rung -> decided.put(rung.level(), rung.kind().name()));
        return jdbc.sql("""
                        select n.kind, n.level, n.case_number, n.title, n.school_name, count(*) told
                        from escalation_news n where n.batch in (:batches)
                        group by n.escalation_id, n.kind, n.level, n.case_number, n.title, n.school_name
                        order by n.level desc, n.kind, n.case_number""")
                .param("batches", batches)
                .query((row, n) -> new Fired(
                        row.getString("kind"),
                        TO_DECIDE.equals(row.getString("kind")) ? decided.get(row.getInt("level")) : null,
                        row.getInt("level"),
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("title"),
                        row.getString("school_name"),
                        row.getInt("told")))
                .list();
    }

    private static Fired resumed(CaseEvent event) {
        return new Fired("RESUMED", null, 0, event.number(), event.title(), event.schoolName(), 0);
    }

    private static Fired read(ResultSet row, int n) throws SQLException {
        return new Fired(
                row.getString("kind"),
                row.getString("step_kind"),
                row.getInt("level"),
                CaseNumber.of(row.getString("case_number")),
                row.getString("title"),
                row.getString("school_name"),
                row.getInt("told"));
    }
}
