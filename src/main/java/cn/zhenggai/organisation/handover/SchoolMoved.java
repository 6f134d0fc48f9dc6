package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A school lies below another township from now on, or below none; published inside the transaction that moved it. */
public record SchoolMoved(UnitCard before, UnitCard now, Actor by) {

    /** Whether the office of a township was the one that it lay below. */
    public boolean left(long office) {
        return Objects.equals(before.townshipId(), office);
    }

    @Nullable
    public Long township() {
        return now.townshipId();
    }
}
