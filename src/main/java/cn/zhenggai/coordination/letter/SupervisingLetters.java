package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterStepKind;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder of a letter: a reminder, a supervision letter that the deputy sends, an item for the joint meeting. */
@Service
public class SupervisingLetters {

    private final CaseDesk desk;
    private final SentLetters letters;
    private final LetterSteps steps;
    private final LetterRoad road;
    private final Clock clock;

    SupervisingLetters(CaseDesk desk, SentLetters letters, LetterSteps steps, LetterRoad road, Clock clock) {
        this.desk = desk;
        this.letters = letters;
        this.steps = steps;
        this.road = road;
        this.clock = clock;
    }

    /** Safe to run twice, and beside somebody who is faster: both hold the case. */
    @Transactional
    public void take(CaseNumber number, long letterId, LetterStepKind kind) {
        RectificationCase subject = desk.takeForSystem(number);
        Letter letter = letters.findById(letterId).orElseThrow();
        if (!letter.state().withDepartment() || steps.taken(letter, kind)) {
            return;
        }
        steps.take(letter, kind, BureauTime.now(clock));
        switch (kind) {
            case REMINDER -> {
                note(subject, letter, CaseDeed.REMIND_LETTER);
                road.late(letter, subject);
            }
            case SUPERVISION -> road.supervisionDue(letter);
            case AGENDA -> {
                note(subject, letter, CaseDeed.LIST_LETTER);
                road.listed(letter, subject);
            }
        }
    }

    private void note(RectificationCase subject, Letter letter, CaseDeed deed) {
        desk.note(subject, null, subject.course().noted(deed), SendingLetter.told(letter));
    }

    /** Sends the supervision letter that was drafted. */
    @Transactional
    public Outcome<CaseNumber> confirm(CaseNumber number, Actor actor, String note) {
        return desk.take(number, actor, Action.SUPERVISE_LETTER)
                .unless(taken -> new Checks().optionalText(note, "note", 1000).refusal())
                .map(taken -> {
                    RectificationCase subject = taken.subject();
                    long id = steps.drafted(subject.id()).orElseThrow();
                    Letter letter = letters.findById(id).orElseThrow();
                    steps.confirm(letter, actor, taken.now(), note);
                    CaseDeed deed = subject.course().noted(CaseDeed.SUPERVISE_LETTER);
                    desk.lay(taken, actor, deed, SendingLetter.told(letter));
                    road.supervised(letter, subject, actor);
                    return number;
                });
    }
}
