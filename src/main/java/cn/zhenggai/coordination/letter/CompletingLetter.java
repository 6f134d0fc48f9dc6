package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.work.SubmittingOutside;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A department has replied that it is done. With the last of the letters of a case two people look at what was done. */
@Component
class CompletingLetter {

    private static final int MEASURES = 2000;

    private final CaseDesk desk;
    private final SentLetters letters;
    private final LetterFiles files;
    private final EvidenceShelf evidence;
    private final Uploads uploads;
    private final SubmittingOutside submitting;
    private final LetterRoad road;

    CompletingLetter(
            CaseDesk desk,
            SentLetters letters,
            LetterFiles files,
            EvidenceShelf evidence,
            Uploads uploads,
            SubmittingOutside submitting,
            LetterRoad road) {
        this.desk = desk;
        this.letters = letters;
        this.files = files;
        this.evidence = evidence;
        this.uploads = uploads;
        this.submitting = submitting;
        this.road = road;
    }

    Optional<Refusal> refusal(Actor actor, LetterDone done) {
        return new Checks()
                .text(done.text(), "text", MEASURES)
                .that(uploads.ready(actor, done.photos(), done.documents()), "photos", "photoGone")
                .that(!done.photos().isEmpty() || !done.documents().isEmpty(), "photos", "letterProofMissing")
                .refusal();
    }

    void complete(CaseDesk.Taken taken, Letter letter, Actor actor, LetterDone done) {
        RectificationCase subject = taken.subject();
        if (letter.state() == LetterState.SENT && !letter.designated()) {
            letter.accepted(actor, taken.now());
            road.accepted(letter, actor);
        }
        letter.done(actor, taken.now(), done.text());
        letters.save(letter);
        keep(subject, letter, actor, done);
        boolean last = letters.openOf(subject.id()).isEmpty();
        desk.note(
                subject,
                actor,
                CaseDeed.LETTER_DONE,
                Told.note(letter.unitName() + "：" + done.text().strip()));
        road.done(letter, subject, actor);
        if (last) {
            submitting.submit(taken, actor, measures(subject));
        }
    }

    private void keep(RectificationCase subject, Letter letter, Actor actor, LetterDone done) {
        String owner = CaseEvidence.owner(subject.number());
        int round = subject.course().roundNo();
        evidence.attach(owner, EvidencePurpose.AFTER, round, actor, Attachment.alone(done.photos()));
        evidence.attach(owner, EvidencePurpose.DOCUMENT, round, actor, Attachment.alone(done.documents()));
        files.add(letter, done.photos(), true);
        files.add(letter, done.documents(), true);
    }

    private String measures(RectificationCase subject) {
        String all = letters.findByCaseIdOrderByPlace(subject.id()).stream()
                .filter(letter -> letter.state() == LetterState.DONE)
                .map(letter -> Objects.toString(letter.unitName()) + "：" + letter.doneText())
                .collect(Collectors.joining("\n"));
        return all.codePointCount(0, all.length()) <= MEASURES
                ? all
                : all.substring(0, all.offsetByCodePoints(0, MEASURES));
    }
}
