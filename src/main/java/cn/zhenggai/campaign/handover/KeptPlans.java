package cn.zhenggai.campaign.handover;

import cn.zhenggai.organisation.Roster;
import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recurring inspections for which one person answers. */
@Component
@Order(6)
class KeptPlans implements KeptWork {

    private final JdbcClient jdbc;
    private final Roster roster;

    KeptPlans(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    @Override
    public String kind() {
        return "PLAN";
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return left("k.bureau_id = :id", bureauId, limit);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        return left("k.person_id = :id", leaver.person().id(), Integer.MAX_VALUE);
    }

    private List<Piece> left(String where, long id, int limit) {
        return jdbc.sql("""
                        select k.*, u.name unit_name from plan_left k join org_unit u on u.id = k.unit_id
                        where %s order by k.id limit :limit""".formatted(where))
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new Piece(
                        kind(),
                        row.getString("id"),
                        1,
                        "/plans/" + row.getLong("id"),
                        row.getString("name"),
                        row.getString("unit_name"),
                        null,
                        Desk.person(row.getLong("person_id")),
                        BureauTime.day(row, "until")))
                .list();
    }

    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        return Taker.ofAll(pieces, roster.colleagues(leaver.person()).stream());
    }

    @Override
    public void passOn(List<Piece> pieces, Passing passing) {
        for (Piece piece : pieces) {
            jdbc.sql("update inspection_plan set responsible_id = :next where id = :plan and responsible_id = :former")
                    .param("next", passing.to().id())
                    .param("plan", Long.valueOf(piece.reference()))
                    .param("former", passing.from().id())
                    .update();
        }
    }
}
