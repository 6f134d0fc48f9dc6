package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseSights;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in the log of an open case that somebody came across the same thing again, and keeps the case in his sight from
 * then on. The case itself goes its way.
 */
@Service
public class SeeingAgain {

    private static final int ROOM = 500;

    private final CaseDesk desk;
    private final CaseSights sights;

    SeeingAgain(CaseDesk desk, CaseSights sights) {
        this.desk = desk;
        this.sights = sights;
    }

    /** As the log tells it, shortened to its room. */
    public static String told(String place, String description) {
        String text = place.strip() + " · " + description.strip();
        return text.codePointCount(0, text.length()) <= ROOM
                ? text
                : text.substring(0, text.offsetByCodePoints(0, ROOM));
    }

    /** Whoever was told of the case on a visit may not see it yet; he does afterwards. */
    @Transactional
    public Outcome<CaseNumber> again(CaseNumber number, long schoolId, Actor by, String told) {
        RectificationCase subject = desk.takeForSystem(number);
        if (subject.jurisdiction().schoolId() != schoolId || subject.hazard().confidential()) {
            return Outcome.refused(Refusal.invalid("alikeCase", "visit.alikeUnknown", number.value()));
        }
        if (!subject.state().open()) {
            return Outcome.refused(Refusal.invalid("alikeCase", "visit.alikeEnded", number.value()));
        }
        desk.note(subject, by, subject.course().noted(CaseDeed.SEE_AGAIN), Told.note(told));
        sights.give(subject, by.personId());
        return Outcome.done(number);
    }
}
