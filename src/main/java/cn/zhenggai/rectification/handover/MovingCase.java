package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.SchoolMoved;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.Jurisdiction;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.order.NoticeMoved;
import cn.zhenggai.rectification.verification.FillingPlaces;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A case goes to the successor of its school or section, with its days, and with whatever waits about it at a desk there. */
@Component
public class MovingCase {

    private final CaseDesk desk;
    private final Directory directory;
    private final WorkItems work;
    private final FillingPlaces places;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovingCase(
            CaseDesk desk,
            Directory directory,
            WorkItems work,
            FillingPlaces places,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.work = work;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /** What was closed does not wait for its worker; who does it when it begins again, the successor says. */
    public void move(RectificationCase subject, UnitCard from, UnitCard to, String note, Actor by) {
        boolean school = to.kind() == UnitKind.SCHOOL;
        boolean open = subject.state().open();
        CaseDesk.Taken taken = CaseDesk.Taken.of(subject, BureauTime.now(clock));
        CaseDeed deed = subject.movedTo(next(subject.jurisdiction(), to), school && open ? worker(subject, to) : null);
        desk.lay(taken, by, deed, Told.note(from.name() + " → " + to.name() + (note == null ? "" : " — " + note)));
        Jurisdiction now = subject.jurisdiction();
        for (WorkItem item : work.waitingOf(subject.number())) {
            work.relocate(item, moved(item, from, to, subject), now.schoolId(), now.schoolName());
        }
        if (open) {
            told(subject, to);
        }
    }

    /** The school is the same and lies below another township; whoever works on it goes on. */
    void replace(RectificationCase subject, SchoolMoved event, String places) {
        UnitCard school = event.now();
        CaseDesk.Taken taken = CaseDesk.Taken.of(subject, BureauTime.now(clock));
        CaseDeed deed = subject.movedTo(next(subject.jurisdiction(), school), null);
        desk.lay(taken, event.by(), deed, Told.note(places));
        Long township = event.township();
        for (WorkItem item : work.waitingOf(subject.number())) {
            boolean theirs = item.desk().kind() == Desk.Kind.TOWNSHIP
                    && event.left(item.desk().id());
            if (theirs && township != null) {
                work.relocate(item, Desk.of(Desk.Kind.TOWNSHIP, township), school.id(), school.name());
            }
        }
        told(subject, school);
    }

    /** What was closed when its unit was, and is taken up again, is the successor's. */
    public void follow(RectificationCase subject, Actor by) {
        Jurisdiction now = subject.jurisdiction();
        follow(subject, now.schoolId(), by);
        follow(subject, now.sectionId(), by);
    }

    private void follow(RectificationCase subject, long unit, Actor by) {
        Optional<UnitCard> next = directory.goingOn(unit).filter(going -> going.id() != unit);
        next.ifPresent(to -> move(subject, directory.unit(unit).orElseThrow(), to, null, by));
    }

    private void told(RectificationCase subject, UnitCard to) {
        places.fill(subject);
        Long notice = subject.order().noticeId();
        if (notice != null && to.kind() == UnitKind.SCHOOL) {
            events.publishEvent(new NoticeMoved(notice, to));
        }
        if (subject.state() != CaseState.DRAFT) {
            events.publishEvent(subject.event(CaseEvent.Kind.UNIT_CHANGED));
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
}
