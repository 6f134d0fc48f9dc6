package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.UnitWork;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.order.NoticeLineChanged;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open cases of a school, or of a section: they go on at its successor with the same days, or end with the school. */
@Component
@Order(1)
class CasesOfUnit implements UnitWork {

    private static final String KIND = "CASE";

    /** Every case that has not ended. */
    private static final String OPEN = "(select p.*, p.number case_number, p.deadline due_on from case_place p)";

    private final KeptRows rows;
    private final CaseDesk desk;
    private final MovingCase moving;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CasesOfUnit(
            KeptRows rows,
            CaseDesk desk,
            MovingCase moving,
            RectificationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.moving = moving;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Piece> of(UnitCard unit) {
        String column =
                switch (unit.kind()) {
                    case SCHOOL -> "k.school_id";
                    case SECTION -> "k.section_id";
                    default -> null;
                };
        return column == null
                ? List.of()
                : rows.read(
                        OPEN, column + " = :unit", Map.of("unit", unit.id()), Integer.MAX_VALUE, CasesOfUnit::piece);
    }

    /** A day is named only while it is the school's: what the bureau looks at is nobody's overdue. */
    private static Piece piece(ResultSet row) throws SQLException {
        Piece piece = KeptRows.piece(row, KIND, 1, null, Desk.of(Desk.Kind.SCHOOL, row.getLong("school_id")));
        return CaseState.valueOf(row.getString("state")).withSchool() ? piece : piece.due(null);
    }

    @Override
    public void moveOn(UnitCard from, UnitCard to, String note, Actor by) {
        locked(from).forEach(subject -> moving.move(subject, from, to, note, by));
    }

    @Override
    public void end(UnitCard unit, String reason, Actor by) {
        for (RectificationCase subject : locked(unit)) {
            boolean drafted = subject.state() == CaseState.DRAFT;
            CaseDesk.Taken taken = CaseDesk.Taken.of(subject, BureauTime.now(clock));
            desk.lay(
                    taken,
                    by,
                    subject.course().terminated(CaseEnding.Kind.SCHOOL_CLOSED, taken.now(), reason),
                    Told.note(reason));
            process.withdrawn(subject.number(), by);
            Long notice = subject.order().noticeId();
            if (notice != null) {
                events.publishEvent(new NoticeLineChanged(notice, subject.number(), drafted, by, reason));
            }
        }
    }

    private List<RectificationCase> locked(UnitCard unit) {
        return of(unit).stream()
                .map(Piece::reference)
                .sorted()
                .map(CaseNumber::of)
                .map(desk::takeForSystem)
                .toList();
    }
}
