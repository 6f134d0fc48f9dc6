package cn.zhenggai.rectification.work;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Money;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.reuse.FindingReuse;
import cn.zhenggai.rectification.reuse.NotingHints;
import cn.zhenggai.rectification.reuse.PhotoHint;
import cn.zhenggai.rectification.reuse.PhotoHints;
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
    private final FindingReuse reuse;
    private final PhotoHints hintRows;
    private final NotingHints noting;
    private final SubmittingInside inside;
    private final RectificationProcess process;

    ReportingWork(
            CaseDesk desk,
            Rounds rounds,
            EvidenceShelf evidence,
            Uploads uploads,
            FindingReuse reuse,
            PhotoHints hintRows,
            NotingHints noting,
            SubmittingInside inside,
            RectificationProcess process) {
        this.desk = desk;
        this.rounds = rounds;
        this.evidence = evidence;
        this.uploads = uploads;
        this.reuse = reuse;
        this.hintRows = hintRows;
        this.noting = noting;
        this.inside = inside;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> report(CaseNumber number, Actor actor, WorkDone done) {
        return desk.take(number, actor, Action.REPORT)
                .unless(taken -> refusal(taken.subject(), actor, done))
                .map(taken -> report(taken, actor, done));
    }

    private CaseNumber report(CaseDesk.Taken taken, Actor actor, WorkDone done) {
        RectificationCase subject = taken.subject();
        List<PhotoHint> hints = reuse.of(subject, actor, done.photos());
        attach(subject, actor, done);
        hintRows.add(subject, hints);
        Round round = round(subject);
        round.reported(done, actor, taken.now());
        if (subject.discovery().insideSchool()) {
            String seal = inside.submit(taken, actor, round);
            CaseDeed deed = subject.course().reportedInside(taken.now());
            desk.lay(taken, actor, deed, Told.note(done.measures()).sealed(seal));
            noting.note(subject);
            process.workReportedInside(subject.number(), actor);
        } else {
            rounds.save(round);
            desk.lay(taken, actor, subject.course().reported(), Told.note(done.measures()));
            process.workReported(subject.number(), actor);
        }
        return subject.number();
    }

    private void attach(RectificationCase subject, Actor actor, WorkDone done) {
        String owner = CaseEvidence.owner(subject.number());
        int round = subject.course().roundNo();
        evidence.attach(owner, EvidencePurpose.AFTER, round, actor, done.afterPhotos());
        evidence.attach(owner, EvidencePurpose.DOCUMENT, round, actor, Attachment.alone(done.documents()));
    }

    /** That of the report that the principal returned, if he did. */
    private Round round(RectificationCase subject) {
        return rounds.findByCaseIdAndRoundNo(subject.id(), subject.course().roundNo())
                .orElseGet(() -> new Round(subject));
    }

    private Optional<Refusal> refusal(RectificationCase subject, Actor actor, WorkDone done) {
        Checks checks = new Checks()
                .text(done.measures(), "measures", 2000)
                .optionalText(done.lastingMeasures(), "lastingMeasures", 1000)
                .that(Money.fits(done.cost()), "cost", "amount");
        List<EvidenceFile> kept = evidence.of(CaseEvidence.owner(subject.number()));
        checks.that(ready(actor, done), "afterPhotos", "photoGone");
        long missing = unanswered(kept, done, subject.course().roundNo());
        for (long unchanged : unchanged(actor, kept, done)) {
            checks.that(false, "afterPhotos." + unchanged, "afterPhotoIsBefore");
        }
        return checks.that(paired(kept, done), "afterPhotos", "answersUnknown")
                .that(missing == 0, "afterPhotos", "afterPhotoMissing", missing)
                .refusal();
    }

    private boolean ready(Actor actor, WorkDone done) {
        return uploads.ready(actor, done.photos(), done.documents());
    }

    private List<Long> unchanged(Actor actor, List<EvidenceFile> kept, WorkDone done) {
        List<EvidenceFile> hazard = kept.stream()
                .filter(file -> EvidencePurpose.BEFORE.equals(file.purpose()))
                .toList();
        return uploads.unchanged(actor, done.photos(), hazard);
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
}
