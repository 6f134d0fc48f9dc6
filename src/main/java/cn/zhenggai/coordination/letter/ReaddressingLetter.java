package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one department sent back goes to another, in a letter that follows. Only the deputy designates: such a letter never comes back. */
@Service
public class ReaddressingLetter {

    private final CaseDesk desk;
    private final SentLetters letters;
    private final LetterFiles files;
    private final WritingLetter writing;
    private final LetterRoad road;

    ReaddressingLetter(CaseDesk desk, SentLetters letters, LetterFiles files, WritingLetter writing, LetterRoad road) {
        this.desk = desk;
        this.letters = letters;
        this.files = files;
        this.writing = writing;
        this.road = road;
    }

    /** @param place of the letter that came back, null for the first of them */
    @Transactional
    public Outcome<Long> readdress(CaseNumber number, Actor actor, Integer place, Long unitId, boolean designated) {
        return desk.take(number, actor, Action.READDRESS_LETTER)
                .unless(taken -> refusal(taken, actor, place, unitId, designated))
                .map(taken -> sendOn(taken, actor, objected(taken, place).orElseThrow(), unitId, designated));
    }

    private Optional<Refusal> refusal(
            CaseDesk.Taken taken, Actor actor, Integer place, Long unitId, boolean designated) {
        Letter before = objected(taken, place).orElse(null);
        if (before == null) {
            return Optional.of(Refusal.conflict("letterNotObjected"));
        }
        if (designated && !actor.sitsAt(taken.subject().deputy())) {
            return Optional.of(Refusal.forbidden("letterDesignates"));
        }
        boolean same = unitId != null && unitId == before.unitId();
        return writing.checks(taken, copy(before, unitId))
                .that(designated || !same, "unitId", "letterSameUnit", before.unitName())
                .refusal();
    }

    private Optional<Letter> objected(CaseDesk.Taken taken, Integer place) {
        return letters.openOf(taken.subject().id()).stream()
                .filter(letter -> letter.state() == LetterState.OBJECTED)
                .filter(letter -> place == null || letter.place() == place)
                .findFirst();
    }

    private LetterEntry copy(Letter of, Long unitId) {
        List<Long> photos = files.of(of.id(), false);
        return new LetterEntry(of.kind(), unitId, of.subject(), of.harm(), of.request(), of.interim(), null, photos);
    }

    private Long sendOn(CaseDesk.Taken taken, Actor actor, Letter before, Long unitId, boolean designated) {
        RectificationCase subject = taken.subject();
        before.sentOn();
        letters.save(before);
        Letter letter = writing.write(taken, actor, copy(before, unitId), before, designated);
        CaseDeed deed = subject.course().noted(CaseDeed.READDRESS_LETTER);
        desk.lay(taken, actor, deed, Told.note((designated ? "指定" : "改送") + letter.unitName()));
        desk.note(subject, actor, subject.course().noted(letter.deed()), SendingLetter.told(letter));
        road.sentOn(before, actor);
        road.begin(letter, subject, actor, designated);
        return letter.id();
    }
}
