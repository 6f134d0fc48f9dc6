package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.deadline.RestoringTime;
import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.dossier.RectificationCase;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when a case has time: one that stands still as if it went on now. */
@Component
public class TimeLeft {

    private final Pauses pauses;
    private final RestoringTime restoring;

    TimeLeft(Pauses pauses, RestoringTime restoring) {
        this.pauses = pauses;
        this.restoring = restoring;
    }

    public CaseClock.Restored of(RectificationCase subject, Instant now) {
        return restoring.restored(subject.clock(), new RestoringTime.Stop(since(subject, now), now));
    }

    private Instant since(RectificationCase subject, Instant now) {
        if (subject.clock().outside()) {
            return subject.clock().outsideSince();
        }
        return subject.state() == CaseState.PAUSED
                ? pauses.findFirstByCaseIdOrderByPauseNoDesc(subject.id())
                        .orElseThrow()
                        .pausedAt()
                : now;
    }
}
