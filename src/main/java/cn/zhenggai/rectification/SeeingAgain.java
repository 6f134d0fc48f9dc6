package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in the log of an open case that somebody came across the same thing again, and keeps the case in his sight from
 * then on. The case itself goes its way.
 */
@Service
public class SeeingAgain {

    private final CaseDesk desk;
    private final CaseSights sights;
    private final Clock clock;

    SeeingAgain(CaseDesk desk, CaseSights sights, Clock clock) {
        this.desk = desk;
        this.sights = sights;
        this.clock = clock;
    }

    /** Whoever was told of the case on a visit may not see it yet; he does afterwards. */
    @Transactional
    public Outcome<CaseNumber> again(CaseNumber number, long schoolId, Actor by, String told) {
        RectificationCase subject = desk.takeForSystem(number);
        if (subject.schoolId != schoolId || subject.confidential) {
            return Outcome.refused(Refusal.invalid("alikeCase", "visit.alikeUnknown", number.value()));
        }
        if (!subject.state.open()) {
            return Outcome.refused(Refusal.invalid("alikeCase", "visit.alikeEnded", number.value()));
        }
        desk.lay(
                new CaseDesk.Taken(subject, subject.state, List.of(), null, BureauTime.now(clock)),
                by,
                "SEE_AGAIN",
                told);
        sights.give(subject, by.personId());
        return Outcome.done(number);
    }
}
