package cn.zhenggai.coordination.letter;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a designated department holds against it was sent to the county office (县政府办). The letter stays where it is. */
@Service
public class ReferringObjection {

    private final CaseDesk desk;
    private final SentLetters letters;
    private final LetterRoad road;

    ReferringObjection(CaseDesk desk, SentLetters letters, LetterRoad road) {
        this.desk = desk;
        this.letters = letters;
        this.road = road;
    }

    /** @param note under which number it was sent, and to whom */
    @Transactional
    public Outcome<CaseNumber> refer(CaseNumber number, Actor actor, String note) {
        return desk.take(number, actor, Action.REFER_OBJECTION)
                .unless(taken -> new Checks().text(note, "note", 1000).refusal())
                .map(taken -> {
                    Letter letter = letters.openOf(taken.subject().id()).stream()
                            .filter(ReferringObjection::waits)
                            .findFirst()
                            .orElseThrow();
                    letter.referred(taken.now(), note.strip());
                    letters.save(letter);
                    CaseDeed deed = taken.subject().course().noted(CaseDeed.REFER_OBJECTION);
                    desk.lay(taken, actor, deed, Told.note(note));
                    road.referred(letter, actor);
                    return number;
                });
    }

    static boolean waits(Letter letter) {
        return letter.designated()
                && letter.state().withDepartment()
                && letter.objection() != null
                && !letter.referred();
    }
}
