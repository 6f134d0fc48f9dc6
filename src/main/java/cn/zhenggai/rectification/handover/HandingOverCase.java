package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lays down in the log of a case who takes the place of whom, with the note of the one who handed over. */
@Component
class HandingOverCase {

    private static final String ARROW = " → ";

    private final CaseDesk desk;
    private final Clock clock;

    HandingOverCase(CaseDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The case for the work on it, locked. */
    RectificationCase take(CaseNumber number) {
        return desk.takeForSystem(number);
    }

    /** @param to null when it waits for the one who has to find somebody */
    void lay(RectificationCase subject, Passing passing, PersonCard to, Function<RectificationCase, CaseDeed> verb) {
        CaseDesk.Taken taken = CaseDesk.Taken.of(subject, BureauTime.now(clock));
        String names = passing.from().name() + ARROW + (to == null ? "—" : to.name());
        desk.lay(taken, passing.by(), verb.apply(subject), Told.note(names + " — " + passing.note()));
    }
}
