package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.UnitWork;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.dossier.Jurisdiction;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.order.NoticeLineChanged;
import cn.zhenggai.rectification.order.NoticeMoved;
import cn.zhenggai.rectification.verification.FillingPlaces;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The open cases of a school, or of a section: they go on at its successor with the same days, or end with the school. */
@Component
class CasesOfUnit implements UnitWork {

    private static final String KIND = "CASE";

    /** Every case that has not ended. */
    private static final String OPEN = "(select p.*, p.number case_number, p.deadline due_on from case_place p)";

    private final KeptRows rows;
    private final CaseDesk desk;
    private final Directory directory;
    private final WorkItems work;
    private final FillingPlaces places;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CasesOfUnit(
            KeptRows rows,
            CaseDesk desk,
            Directory directory,
            WorkItems work,
            FillingPlaces places,
            RectificationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.directory = directory;
        this.work = work;
        this.places = places;
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
        for (RectificationCase subject : locked(from)) {
            Jurisdiction before = subject.jurisdiction();
            CaseDesk.Taken taken = CaseDesk.Taken.of(subject, BureauTime.now(clock));
            CaseDeed deed =
                    subject.movedTo(next(before, to), to.kind() == UnitKind.SCHOOL ? worker(subject, to) : null);
            desk.lay(taken, by, deed, Told.note(from.name() + " → " + to.name() + " — " + note));
            for (WorkItem item : work.waitingOf(subject.number())) {
                work.relocate(
                        item,
                        moved(item, from, to, subject),
                        subject.jurisdiction().schoolId(),
                        subject.jurisdiction().schoolName());
            }
            places.fill(subject);
            Long notice = subject.order().noticeId();
            if (notice != null && to.kind() == UnitKind.SCHOOL) {
                events.publishEvent(new NoticeMoved(notice, to));
            }
            if (subject.state() != CaseState.DRAFT) {
                events.publishEvent(subject.event(CaseEvent.Kind.UNIT_CHANGED));
            }
        }
    }

    /** The worker of the school that is closed is none of the successor's; who is in office there does it or passes it on. */
    private PersonCard worker(RectificationCase subject, UnitCard to) {
        Desk office = Desk.of(subject.hazard().confidential() ? Desk.Kind.HEAD : Desk.Kind.SCHOOL, to.id());
        return subject.course().assigneeId() == null
                ? null
                : directory.seatedAt(office).stream().findFirst().orElse(null);
    }

    private static Jurisdiction next(Jurisdiction before, UnitCard to) {
        return to.kind() == UnitKind.SCHOOL
                ? new Jurisdiction(before.bureauId(), before.sectionId(), to.townshipId(), to.id(), to.name())
                : new Jurisdiction(
                        before.bureauId(), to.id(), before.townshipId(), before.schoolId(), before.schoolName());
    }

    private static Desk moved(WorkItem item, UnitCard from, UnitCard to, RectificationCase subject) {
        if (item.step() == Step.RECTIFY && to.kind() == UnitKind.SCHOOL) {
            return Desk.person(subject.course().assigneeId());
        }
        boolean office = item.desk().kind() != Desk.Kind.PERSON;
        return office && item.desk().id() == from.id() ? Desk.of(item.desk().kind(), to.id()) : item.desk();
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
