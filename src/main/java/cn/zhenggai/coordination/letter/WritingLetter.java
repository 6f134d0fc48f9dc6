package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws up a letter and sees that it can reach somebody: what it says, to whom, with which photos, until when. */
@Component
class WritingLetter {

    private final SentLetters letters;
    private final LetterFiles files;
    private final LetterTerms terms;
    private final Directory directory;
    private final EvidenceShelf evidence;
    private final LatestDays latest;

    WritingLetter(
            SentLetters letters,
            LetterFiles files,
            LetterTerms terms,
            Directory directory,
            EvidenceShelf evidence,
            LatestDays latest) {
        this.letters = letters;
        this.files = files;
        this.terms = terms;
        this.directory = directory;
        this.evidence = evidence;
        this.latest = latest;
    }

    /** Whether anybody of the department could read it. */
    boolean reachable(long unitId) {
        return directory.staffOf(unitId).stream().anyMatch(person -> person.is(Role.EXTERNAL));
    }

    List<PersonCard> contacts(long unitId) {
        return directory.staffOf(unitId).stream()
                .filter(person -> person.is(Role.EXTERNAL))
                .toList();
    }

    Optional<Refusal> refusal(CaseDesk.Taken taken, LetterEntry entry) {
        return checks(taken, entry).refusal();
    }

    Checks checks(CaseDesk.Taken taken, LetterEntry entry) {
        LocalDate today = BureauTime.dayOf(taken.now());
        LocalDate last = latest.of(LatestDay.DEADLINE, today);
        LocalDate reply = entry.replyBy();
        return unit(taken.subject(), entry.unitId())
                .text(entry.subject(), "subject", 100)
                .text(entry.harm(), "harm", 2000)
                .text(entry.request(), "request", 2000)
                .optionalText(entry.interim(), "interim", 1000)
                .that(reply == null || reply.isAfter(today), "replyBy", "letterReplyPast")
                .that(reply == null || !reply.isAfter(last), "replyBy", "deadlineTooFar", last)
                .that(ofCase(taken.subject(), entry.photos()), "photos", "photoGone");
    }

    private Checks unit(RectificationCase subject, Long unitId) {
        Checks checks = new Checks().that(unitId != null, "unitId", "required");
        if (unitId == null) {
            return checks;
        }
        UnitCard unit = directory
                .unit(unitId)
                .filter(found -> found.kind() == UnitKind.DEPARTMENT && found.active())
                .filter(found -> Long.valueOf(subject.jurisdiction().bureauId()).equals(found.bureauId()))
                .orElse(null);
        if (unit == null) {
            return checks.that(false, "unitId", "letterUnitUnknown");
        }
        boolean already = letters.openOf(subject.id()).stream()
                .anyMatch(letter -> letter.unitId() == unitId && letter.state().withDepartment());
        return checks.that(reachable(unitId), "unitId", "letterNoContact", unit.name())
                .that(!already, "unitId", "letterThere", unit.name());
    }

    private boolean ofCase(RectificationCase subject, List<Long> photos) {
        List<Long> kept = evidence.of(CaseEvidence.owner(subject.number())).stream()
                .filter(EvidenceFile::photo)
                .map(EvidenceFile::id)
                .toList();
        return kept.containsAll(photos);
    }

    /** @param before the one that it follows, null for none */
    Letter write(CaseDesk.Taken taken, Actor by, LetterEntry entry, Letter before, boolean designated) {
        RectificationCase subject = taken.subject();
        LocalDate today = BureauTime.dayOf(taken.now());
        LocalDate reply = entry.replyBy() == null ? terms.replyBy(today) : entry.replyBy();
        UnitCard unit = directory.unit(entry.unitId()).orElseThrow();
        Letter letter = new Letter(
                subject,
                letters.nextPlace(subject.id()),
                unit,
                entry,
                by,
                new Letter.Terms(taken.now(), terms.answerBy(today), reply));
        if (before != null) {
            letter.follows(before, designated);
        }
        Letter saved = letters.save(letter);
        files.add(saved, entry.photos(), false);
        return saved;
    }
}
