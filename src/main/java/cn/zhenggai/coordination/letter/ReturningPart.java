package cn.zhenggai.coordination.letter;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.RectificationProcess.Resumption;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.deadline.RestoringTime;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the school a part of what others acted on: with a new day, or with the time that it had left. */
@Service
public class ReturningPart {

    private final CaseDesk desk;
    private final EndingLetters ending;
    private final RestoringTime restoring;
    private final LatestDays latest;
    private final RectificationProcess process;

    ReturningPart(
            CaseDesk desk,
            EndingLetters ending,
            RestoringTime restoring,
            LatestDays latest,
            RectificationProcess process) {
        this.desk = desk;
        this.ending = ending;
        this.restoring = restoring;
        this.latest = latest;
        this.process = process;
    }

    /** @param until null for the time that was left when it went to others */
    @Transactional
    public Outcome<CaseNumber> back(CaseNumber number, Actor actor, LocalDate until, String note) {
        return desk.take(number, actor, Action.RETURN_PART)
                .unless(taken -> refusal(taken, until, note))
                .map(taken -> back(taken, actor, until, note));
    }

    private CaseNumber back(CaseDesk.Taken taken, Actor actor, LocalDate until, String note) {
        RectificationCase subject = taken.subject();
        LocalDate before = subject.clock().deadline();
        RestoringTime.Stop stop = new RestoringTime.Stop(subject.clock().outsideSince(), taken.now());
        CaseClock.Restored left = restoring.restored(subject.clock(), stop);
        CaseDeed deed = subject.time().partReturned(left, until);
        desk.lay(
                taken, actor, deed, Told.note(note).days(before, subject.clock().deadline()));
        process.partReturned(subject.number(), actor, resumption(subject));
        ending.end(subject, actor, taken.now(), note);
        return subject.number();
    }

    private static Resumption resumption(RectificationCase subject) {
        return switch (subject.state()) {
            case RECTIFYING -> Resumption.RECTIFYING;
            case PLANNING -> Resumption.PLANNING;
            default -> Resumption.ASSIGNING;
        };
    }

    private Optional<Refusal> refusal(CaseDesk.Taken taken, LocalDate until, String note) {
        LocalDate today = BureauTime.dayOf(taken.now());
        LocalDate last = latest.of(LatestDay.DEADLINE, today);
        return new Checks()
                .text(note, "note", 1000)
                .that(until == null || until.isAfter(today), "deadline", "letterReplyPast")
                .that(until == null || !until.isAfter(last), "deadline", "deadlineTooFar", last)
                .refusal();
    }
}
