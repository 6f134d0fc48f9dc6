package cn.zhenggai.arrangement;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school divides the work on a case among its people, and says how it keeps them safe meanwhile. */
@Service
public class Arranging {

    private static final int MOST_PARTS = 20;

    private final CaseDesk desk;
    private final Arrangements rows;
    private final Directory directory;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final ApplicationEventPublisher events;

    Arranging(
            CaseDesk desk,
            Arrangements rows,
            Directory directory,
            Uploads uploads,
            EvidenceShelf evidence,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.directory = directory;
        this.uploads = uploads;
        this.evidence = evidence;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> divide(CaseNumber number, Actor actor, PartEntry entry) {
        return desk.take(number, actor, Action.DIVIDE_WORK)
                .unless(taken -> refusal(taken.subject(), entry, BureauTime.dayOf(taken.now())))
                .map(taken -> divided(taken, actor, entry));
    }

    private Optional<Refusal> refusal(RectificationCase subject, PartEntry entry, LocalDate today) {
        LocalDate until = entry.until();
        LocalDate last = subject.clock().deadline();
        boolean ofSchool = entry.person() != null
                && directory.staffOf(subject.jurisdiction().schoolId()).stream()
                        .anyMatch(person -> person.id() == entry.person());
        return new Checks()
                .text(entry.what(), "what", 300)
                .that(entry.person() != null, "person", "required")
                .that(entry.person() == null || ofSchool, "person", "assigneeNotOfSchool")
                .that(until != null, "until", "required")
                .that(until == null || !until.isBefore(today), "until", "arrangement.past")
                .that(
                        until == null || last == null || last.isBefore(today) || !until.isAfter(last),
                        "until",
                        "arrangement.afterDeadline",
                        last)
                .that(rows.parts(subject.id()) < MOST_PARTS, "what", "arrangement.tooMany", MOST_PARTS)
                .refusal();
    }

    private CaseNumber divided(CaseDesk.Taken taken, Actor actor, PartEntry entry) {
        RectificationCase subject = taken.subject();
        PersonCard person = directory.person(entry.person()).orElseThrow();
        long id = rows.add(subject, entry, person, actor, taken.now());
        desk.lay(
                taken,
                actor,
                subject.course().noted(CaseDeed.DIVIDE_WORK),
                Told.note(entry.what().strip()).days(null, entry.until()));
        events.publishEvent(new PartGiven(id, subject.number(), entry.what().strip(), person.id(), entry.until()));
        return subject.number();
    }

    /** @param photos staged pictures of his, of the protection */
    @Transactional
    public Outcome<CaseNumber> protect(CaseNumber number, Actor actor, String measure, List<Long> photos) {
        List<Long> shown = photos == null ? List.of() : photos;
        return desk.take(number, actor, Action.PROTECT_MEANWHILE)
                .unless(taken -> new Checks()
                        .text(measure, "measure", 1000)
                        .that(uploads.ready(actor, shown, List.of()), "photos", "photoGone")
                        .refusal())
                .map(taken -> {
                    RectificationCase subject = taken.subject();
                    int place = rows.protect(subject, measure.strip(), actor, taken.now());
                    evidence.attach(
                            CaseEvidence.owner(subject.number()),
                            EvidencePurpose.PROTECTION,
                            place,
                            actor,
                            Attachment.alone(shown));
                    desk.lay(
                            taken,
                            actor,
                            subject.course().noted(CaseDeed.PROTECT_MEANWHILE),
                            Told.note(measure.strip()));
                    return subject.number();
                });
    }
}
