package cn.zhenggai.rectification;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
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

/** The school names who carries the work out, or hands it to somebody else while it is under way. */
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
        CaseDesk.Taken taken = desk.take(number, actor, Action.ASSIGN);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        PersonCard person = personId == null ? null : directory.person(personId).orElse(null);
        boolean ofSchool = person != null && person.active() && person.unitId() == subject.schoolId;
        Optional<Refusal> refusal = new Checks()
                .that(personId != null, "assignee", "required")
                .that(personId == null || ofSchool, "assignee", "assigneeNotOfSchool")
                .optionalText(note, "note", 1000)
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean first = taken.from() == CaseState.RECEIVED;
        subject.assign(person.id(), person.name());
        desk.lay(taken, actor, first ? "ASSIGN" : "REASSIGN", joined(person.name(), note));
        if (first) {
            process.workAssigned(number, actor);
        } else {
            work.move(number, Step.RECTIFY, 1, Desk.person(person.id()));
        }
        events.publishEvent(subject.event(CaseEvent.Kind.ASSIGNED));
        return Outcome.done(number);
    }

    private static String joined(String name, String note) {
        return note == null || note.isBlank() ? name : name + " — " + note.strip();
    }
}
