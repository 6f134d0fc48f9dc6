package cn.zhenggai.lookback.sample;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.UnitWork;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks that are due at what a school mended. Where another goes on in its rooms somebody still goes there; where nobody
 * does there is nothing to see.
 */
@Component
@Order(3)
class LookBacksOfUnit implements UnitWork {

    private final WaitingLookBacks waiting;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookBacksOfUnit(WaitingLookBacks waiting, JdbcClient jdbc, Clock clock) {
        this.waiting = waiting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Piece> of(UnitCard unit) {
        return unit.kind() == UnitKind.SCHOOL
                ? waiting.pieces("c.school_id = :unit", Map.of("unit", unit.id()), Integer.MAX_VALUE)
                : List.of();
    }

    /** They hang on the inspector and on the place, which are the same as before. */
    @Override
    public void moveOn(UnitCard from, UnitCard to, String note, Actor by) {}

    @Override
    public void end(UnitCard unit, String reason, Actor by) {
        for (Piece piece : of(unit)) {
            jdbc.sql("""
                            update look_back set result = 'LAPSED', note = :reason, done_by_name = :by, done_at = :now
                            where id = :id and result is null""")
                    .param("reason", reason)
                    .param("by", by.name())
                    .param("now", BureauTime.column(BureauTime.now(clock)))
                    .param("id", piece.position())
                    .update();
        }
    }
}
