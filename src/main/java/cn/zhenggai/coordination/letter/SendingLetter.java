package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The section head asks another department to act, by letter. What the school had in hand is taken from it with the first
 * letter: its clock stands still, and it keeps its pupils safe meanwhile as a case of its own.
 */
@Service
public class SendingLetter {

    private final CaseDesk desk;
    private final WritingLetter writing;
    private final AskingTransfer asking;
    private final OpeningProtection protection;
    private final LetterRoad road;
    private final RectificationProcess process;

    SendingLetter(
            CaseDesk desk,
            WritingLetter writing,
            AskingTransfer asking,
            OpeningProtection protection,
            LetterRoad road,
            RectificationProcess process) {
        this.desk = desk;
        this.writing = writing;
        this.asking = asking;
        this.protection = protection;
        this.road = road;
        this.process = process;
    }

    /** From the school to another department. */
    @Transactional
    public Outcome<Long> transfer(CaseNumber number, Actor actor, LetterEntry entry, ProtectionEntry meanwhile) {
        return desk.take(number, actor, Action.TRANSFER)
                .unless(taken -> protection
                        .check(writing.checks(taken, entry), taken.subject(), meanwhile, BureauTime.dayOf(taken.now()))
                        .refusal())
                .map(taken -> transfer(taken, actor, entry, meanwhile));
    }

    private Long transfer(CaseDesk.Taken taken, Actor actor, LetterEntry entry, ProtectionEntry meanwhile) {
        RectificationCase subject = taken.subject();
        asking.grant(subject, actor, taken.now());
        Letter letter = writing.write(taken, actor, entry, null, false);
        CaseDeed deed = subject.time().transferred(taken.now());
        desk.lay(taken, actor, deed, Told.note(letter.unitName()));
        desk.note(subject, actor, subject.course().noted(letter.deed()), told(letter));
        protection.open(taken, actor, meanwhile);
        process.transferred(subject.number(), actor);
        road.begin(letter, subject, actor, false);
        return letter.id();
    }

    /** About a case that others act on already, or whose cause was outside of the school from the beginning. */
    @Transactional
    public Outcome<Long> send(CaseNumber number, Actor actor, LetterEntry entry, ProtectionEntry meanwhile) {
        return desk.take(number, actor, Action.SEND_LETTER)
                .unless(taken -> protection
                        .check(writing.checks(taken, entry), taken.subject(), meanwhile, BureauTime.dayOf(taken.now()))
                        .refusal())
                .map(taken -> {
                    RectificationCase subject = taken.subject();
                    Letter letter = writing.write(taken, actor, entry, null, false);
                    desk.lay(taken, actor, subject.course().noted(letter.deed()), told(letter));
                    protection.open(taken, actor, meanwhile);
                    road.begin(letter, subject, actor, false);
                    return letter.id();
                });
    }

    static Told told(Letter letter) {
        return Told.note(letter.unitName() + "：" + letter.subject()).days(null, letter.replyBy());
    }
}
