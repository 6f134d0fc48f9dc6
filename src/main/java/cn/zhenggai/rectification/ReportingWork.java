package cn.zhenggai.rectification;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports the work done to the principal. Every picture of the hazard must be answered by one taken afterwards. */
@Service
public class ReportingWork {

    private final CaseDesk desk;
    private final Rounds rounds;
    private final EvidenceShelf evidence;
    private final Uploads uploads;
    private final SubmittingInside inside;
    private final RectificationProcess process;

    ReportingWork(
            CaseDesk desk,
            Rounds rounds,
            EvidenceShelf evidence,
            Uploads uploads,
            SubmittingInside inside,
            RectificationProcess process) {
        this.desk = desk;
        this.rounds = rounds;
        this.evidence = evidence;
        this.uploads = uploads;
        this.inside = inside;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> report(CaseNumber number, Actor actor, WorkDone done) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.REPORT);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        Optional<Refusal> refusal = refusal(subject, actor, done);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String owner = RectificationCase.evidenceOwner(number);
        evidence.attach(owner, EvidencePurpose.AFTER, subject.roundNo, actor, done.afterPhotos());
        evidence.attach(
                owner, EvidencePurpose.DOCUMENT, subject.roundNo, actor, OpeningCase.attachments(done.documents()));
        Round round = reported(subject, actor, done, taken);
        if (subject.ties.insideSchool) {
            String seal = inside.submit(taken, actor, round);
            desk.laySealed(taken, actor, "REPORT_INSIDE", new CaseLog.Told(done.measures(), seal));
            process.workReportedInside(number, actor);
        } else {
            rounds.save(round);
            subject.state = CaseState.SCHOOL_REVIEW;
            desk.lay(taken, actor, "REPORT", done.measures());
            process.workReported(number, actor);
        }
        return Outcome.done(number);
    }

    private Optional<Refusal> refusal(RectificationCase subject, Actor actor, WorkDone done) {
        Checks checks = new Checks()
                .text(done.measures(), "measures", 2000)
                .optionalText(done.lastingMeasures(), "lastingMeasures", 1000)
                .that(Money.fits(done.cost()), "cost", "amount");
        List<EvidenceFile> kept = evidence.of(RectificationCase.evidenceOwner(subject.number));
        checks.that(ready(actor, done), "afterPhotos", "photoGone");
        long missing = unanswered(kept, done, subject.roundNo);
        return checks.that(paired(kept, done), "afterPhotos", "answersUnknown")
                .that(missing == 0, "afterPhotos", "afterPhotoMissing", missing)
                .refusal();
    }

    private boolean ready(Actor actor, WorkDone done) {
        List<Long> photos =
                done.afterPhotos().stream().map(Attachment::evidenceId).toList();
        return uploads.ready(actor, photos, done.documents());
    }

    /** An answer to a picture that is none of this case's would hang in the air. */
    private static boolean paired(List<EvidenceFile> kept, WorkDone done) {
        Set<Long> hazard = kept.stream()
                .filter(file -> EvidencePurpose.BEFORE.equals(file.purpose()))
                .map(EvidenceFile::id)
                .collect(Collectors.toSet());
        return done.afterPhotos().stream()
                .map(Attachment::pairOf)
                .allMatch(pair -> pair == null || hazard.contains(pair));
    }

    /** Pictures of the hazard without an answer of this round; one that the principal returned still counts. */
    private static long unanswered(List<EvidenceFile> kept, WorkDone done, int round) {
        Set<Long> answered = new HashSet<>();
        done.afterPhotos().forEach(photo -> answered.add(photo.pairOf()));
        kept.stream()
                .filter(file -> EvidencePurpose.AFTER.equals(file.purpose()) && file.round() == round)
                .forEach(file -> answered.add(file.pairOf()));
        return kept.stream()
                .filter(file -> EvidencePurpose.BEFORE.equals(file.purpose()) && !answered.contains(file.id()))
                .count();
    }

    private Round reported(RectificationCase subject, Actor actor, WorkDone done, CaseDesk.Taken taken) {
        Round round = rounds.findByCaseIdAndRoundNo(subject.id, subject.roundNo).orElseGet(Round::new);
        round.caseId = subject.id;
        round.roundNo = subject.roundNo;
        round.measures = done.measures().strip();
        round.cost = done.cost();
        round.lastingMeasures = done.lastingMeasures();
        round.reportedBy = actor.personId();
        round.reportedByName = actor.name();
        round.reportedAt = taken.now();
        return round;
    }
}
