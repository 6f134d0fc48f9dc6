package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a device began by itself; who sends it leads it.
 *
 * @param beganAgo how many milliseconds before sending that was, so that the device's own clock does not matter
 */
record BegunVisit(
        @Nullable Long schoolId,
        @Nullable VisitMode mode,
        @Nullable Long checklistId,
        @Nullable List<Long> memberIds,
        @Nullable String jointWith,
        @Nullable Long beganAgo) {

    private static final long NOWHERE = 0;

    VisitPlan plan(Actor by, Instant now) {
        return new VisitPlan(
                schoolId == null ? NOWHERE : schoolId,
                began(now),
                by.inSchool() ? VisitMode.SELF_CHECK : mode,
                checklistId,
                null,
                null,
                null,
                by.personId(),
                memberIds == null
                        ? List.of()
                        : memberIds.stream().filter(Objects::nonNull).toList(),
                null,
                by.inSchool() ? null : jointWith);
    }

    /** What is told without a time was begun now; nothing is begun ahead. */
    private LocalDate began(Instant now) {
        long most = Duration.ofDays(VisitPlan.OLDEST_DAYS + 1).toMillis();
        long ago = beganAgo == null ? 0 : Math.min(most, Math.max(0, beganAgo));
        return BureauTime.dayOf(now.minusMillis(ago));
    }
}
