package cn.zhenggai.stoporder.order;

import cn.zhenggai.shared.Checks;
import cn.zhenggai.stoporder.StopEntry;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Whether a stop order can be meant as it was written. */
final class StopChecks {

    /** Further ahead nobody stops anything: what can wait so long is an order to rectify. */
    static final int MOST_DAYS_AHEAD = 30;

    private static final Map<StopKind, Set<StopScope>> STOPPED = Map.of(
            StopKind.CLASSES, Set.of(StopScope.WHOLE_SCHOOL, StopScope.CLASS),
            StopKind.USE, Set.of(StopScope.WHOLE_SCHOOL, StopScope.BUILDING, StopScope.ROOM, StopScope.DEVICE),
            StopKind.TRANSPORT, Set.of(StopScope.WHOLE_SCHOOL, StopScope.VEHICLE));

    private StopChecks() {}

    static Checks of(StopEntry entry, LocalDate today) {
        LocalDate start = entry.startsOn();
        LocalDate last = today.plusDays(MOST_DAYS_AHEAD);
        boolean both = entry.kind() != null && entry.scope() != null;
        Checks checks = new Checks()
                .that(entry.kind() != null, "kind", "required")
                .that(entry.scope() != null, "scope", "required")
                .that(!both || STOPPED.get(entry.kind()).contains(entry.scope()), "scope", "stopScopeOfAnother")
                .text(entry.description(), "description", 200)
                .text(entry.reason(), "reason", 1000)
                .text(entry.basis(), "basis", 500)
                .that(start != null, "startsOn", "required")
                .that(start == null || !start.isBefore(today), "startsOn", "stopStartPast")
                .that(start == null || !start.isAfter(last), "startsOn", "stopStartTooLate", last)
                .optionalText(entry.pupilsGo(), "pupilsGo", 500)
                .text(entry.liftWhen(), "liftWhen", 1000);
        boolean pupils = entry.pupilsGo() != null && !entry.pupilsGo().isBlank();
        return checks.that(entry.kind() != StopKind.CLASSES || pupils, "pupilsGo", "stopPupilsGo");
    }
}
