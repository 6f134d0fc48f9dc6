package cn.zhenggai.rectification.work;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseCourse;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school names who carries the work out. */
@Service
public class AssigningWork {

    private final CaseDesk desk;
    private final Directory directory;
    private final WorkItems work;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    AssigningWork(
            CaseDesk desk,
            Directory directory,
            WorkItems work,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.directory = directory;
        this.work = work;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> assign(CaseNumber number, Actor actor, Long personId, String note) {
        return give(number, actor, Action.ASSIGN, personId, note);
    }

    /** Hands work that is under way to somebody else; overdue work too. */
    @Transactional
    public Outcome<CaseNumber> reassign(CaseNumber number, Actor actor, Long personId, String note) {
        return give(number, actor, Action.REASSIGN, personId, note);
    }

    private Outcome<CaseNumber> give(CaseNumber number, Actor actor, Action action, Long personId, String note) {
        return desk.take(number, actor, action).then(taken -> {
            PersonCard person =
                    personId == null ? null : directory.person(personId).orElse(null);
            return Outcome.unless(
                    refusal(taken.subject(), personId, person, note), () -> give(taken, actor, action, person, note));
        });
    }

    private CaseNumber give(CaseDesk.Taken taken, Actor actor, Action action, PersonCard person, String note) {
        RectificationCase subject = taken.subject();
        boolean first = action == Action.ASSIGN;
        CaseCourse course = subject.course();
        Long former = course.assigneeId();
        CaseDeed deed =
                first ? course.assigned(person.id(), person.name()) : course.reassigned(person.id(), person.name());
        desk.lay(taken, actor, deed, Told.note(joined(person.name(), note)));
        if (first) {
            process.workAssigned(subject.number(), actor);
        } else {
            work.move(subject.number(), Step.RECTIFY, 1, Desk.person(person.id()));
        }
        CaseEvent event = subject.event(CaseEvent.Kind.ASSIGNED);
        events.publishEvent(event);
        if (former != null && former != person.id()) {
            events.publishEvent(new CaseEvent.Moved(event, former, person.id(), false));
        }
        return subject.number();
    }

    private static Optional<Refusal> refusal(RectificationCase subject, Long personId, PersonCard person, String note) {
        boolean ofSchool = person != null
                && person.active()
                && person.unitId() == subject.jurisdiction().schoolId();
        return new Checks()
                .that(personId != null, "assignee", "required")
                .that(personId == null || ofSchool, "assignee", "assigneeNotOfSchool")
                .optionalText(note, "note", 1000)
                .refusal();
    }

    private static String joined(String name, String note) {
        return note == null || note.isBlank() ? name : name + " — " + note.strip();
    }
}
