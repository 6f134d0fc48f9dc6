package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.Rung;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** {@link DueDays} asked once for each rung and day, because ten thousand cases share the same few. */
public final class RungDays {

    private final DueDays days;
    private final Map<Rung, Map<LocalDate, LocalDate>> known = new IdentityHashMap<>();

    public RungDays(DueDays days) {
        this.days = days;
    }

    LocalDate due(Rung rung, LocalDate deadline) {
        return known.computeIfAbsent(rung, none -> new HashMap<>())
                .computeIfAbsent(deadline, day -> days.due(rung, day));
    }

    LocalDate nextWorkday(LocalDate day) {
        return days.nextWorkday(day);
    }

    boolean moves(Ladder ladder, LocalDate day) {
        return days.moves(ladder, day);
    }

    LocalDate heldSince(Ladder ladder, LocalDate day) {
        return days.heldSince(ladder, day);
    }
}
