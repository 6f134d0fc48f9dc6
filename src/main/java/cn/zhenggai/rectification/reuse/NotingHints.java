package cn.zhenggai.rectification.reuse;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import org.springframework.stereotype.Component;

/** Writes into the log that a report was signed although photos of it had been used before. */
@Component
public class NotingHints {

    private final CaseDesk desk;
    private final PhotoHints hints;

    NotingHints(CaseDesk desk, PhotoHints hints) {
        this.desk = desk;
        this.hints = hints;
    }

    /** Nothing when the round has no such photo. */
    public void note(RectificationCase subject) {
        if (hints.any(subject.id(), subject.course().roundNo())) {
            desk.note(subject, null, subject.course().noted(CaseDeed.PHOTOS_HINTED), Told.NOTHING);
        }
    }
}
