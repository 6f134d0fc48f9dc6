package cn.zhenggai.demo.story;

import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a few of those who go round meet again what another has found there before and what is not mended yet. */
final class SeenAgain {

    private static final int EVERY = 3;

    private SeenAgain() {}

    static List<VisitTold> in(List<VisitTold> visits, List<CaseTold> cases) {
        List<VisitTold> seen = new ArrayList<>();
        int turn = 0;
        for (VisitTold visit : visits) {
            Optional<CaseTold> open = !visit.by().startsWith("inspector") || visit.mode() == VisitMode.UNANNOUNCED
                    ? Optional.empty()
                    : cases.stream().filter(told -> open(told, visit)).findFirst();
            boolean again = open.isPresent() && turn++ % EVERY == 0;
            seen.add(again ? visit.seeingAgain(open.get().no()) : visit);
        }
        return seen;
    }

    /** Ordered before, and not yet verified. */
    private static boolean open(CaseTold told, VisitTold visit) {
        Instant now = visit.left().atZone(BureauTime.ZONE).toInstant();
        return told.school().equals(visit.school())
                && told.visit() != visit.no()
                && told.severity() == Severity.GENERAL
                && !told.seen().category().equals("L")
                && had(told, Deed.Kind.RECEIVE, now)
                && !had(told, Deed.Kind.SIGN_REPORT, now)
                && !had(told, Deed.Kind.WITHDRAW, now)
                && !had(told, Deed.Kind.MERGE, now);
    }

    private static boolean had(CaseTold told, Deed.Kind kind, Instant before) {
        return told.deeds().stream()
                .anyMatch(deed -> deed.kind() == kind && deed.at().isBefore(before));
    }
}
