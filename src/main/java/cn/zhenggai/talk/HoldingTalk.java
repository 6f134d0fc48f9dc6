package cn.zhenggai.talk;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talk was held: who talked to whom, when and where, what was said and what the school promised. */
@Service
public class HoldingTalk {

    static final int NAMES = 200;
    static final int TEXT = 1000;

    private final CaseDesk desk;
    private final Talks talks;
    private final SideProcess process;

    HoldingTalk(CaseDesk desk, Talks talks, SideProcess process) {
        this.desk = desk;
        this.talks = talks;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> hold(CaseNumber number, Actor actor, TalkEntry entry) {
        return desk.take(number, actor, Action.HOLD_TALK)
                .unless(taken -> refusal(taken, entry))
                .map(taken -> {
                    AdmonitoryTalk talk = talks.waiting(number).orElseThrow();
                    talk.held(entry, actor, taken.now());
                    talks.save(talk);
                    CaseDeed deed = taken.subject().talkHeld();
                    desk.lay(
                            taken,
                            actor,
                            deed,
                            Told.note(entry.promise().strip()).days(null, BureauTime.dayOf(entry.heldAt())));
                    process.done(number, Step.HOLD_TALK, talk.place(), actor, "held");
                    return number;
                });
    }

    private Optional<Refusal> refusal(CaseDesk.Taken taken, TalkEntry entry) {
        LocalDate decided = BureauTime.dayOf(
                talks.waiting(taken.subject().number()).orElseThrow().decidedAt());
        Instant held = entry.heldAt();
        return new Checks()
                .that(held != null, "heldOn", "required")
                .that(held == null || !held.isAfter(taken.now()), "heldOn", "talkAhead")
                .that(held == null || !BureauTime.dayOf(held).isBefore(decided), "heldOn", "talkBefore", decided)
                .text(entry.venue(), "venue", NAMES)
                .text(entry.talkers(), "talkers", NAMES)
                .text(entry.attendees(), "attendees", NAMES)
                .text(entry.said(), "said", TEXT)
                .text(entry.promise(), "promise", TEXT)
                .refusal();
    }
}
