package cn.zhenggai.remark;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.SchoolMoved;
import cn.zhenggai.organisation.handover.UnitWork;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a school was advised goes on at its successor, or ends with it. */
@Component
class RemarksOfSchool implements UnitWork {

    private final Remarks remarks;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemarksOfSchool(Remarks remarks, JdbcClient jdbc, Clock clock) {
        this.remarks = remarks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Index ix_remark_school. */
    @Override
    public List<Piece> of(UnitCard unit) {
        return unit.kind() != UnitKind.SCHOOL
                ? List.of()
                : jdbc.sql("""
                                select id, description, place, look_on from remark
                                where school_id = :school and state in ('OPEN', 'ANSWERED') order by look_on, id""")
                        .param("school", unit.id())
                        .query((row, n) -> new Piece(
                                "REMARK",
                                "R" + row.getLong("id"),
                                1,
                                RemarkAddress.of(row.getLong("id")),
                                row.getString("description"),
                                row.getString("place"),
                                null,
                                Desk.of(Desk.Kind.SCHOOL, unit.id()),
                                BureauTime.day(row, "look_on")))
                        .list();
    }

    @Override
    public void moveOn(UnitCard from, UnitCard to, String note, Actor by) {
        remarks.moved(from.id(), to);
    }

    @EventListener
    void moved(SchoolMoved event) {
        remarks.moved(event.now().id(), event.now());
    }

    @Override
    public void end(UnitCard unit, String reason, Actor by) {
        remarks.lapsed(unit.id(), reason, by, BureauTime.now(clock));
    }
}
