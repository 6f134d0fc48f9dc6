package cn.zhenggai.ranking.veto;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One veto, lifted or not.
 *
 * @param id null for one that came of accountability, which is not taken back
 * @param reason null for whoever must not know
 */
public record Veto(
        @Nullable Long id,
        long schoolId,
        VetoYear year,
        VetoArea area,
        @Nullable String reason,
        @Nullable String setBy,
        Instant setAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason) {

    /** Whether it stood at a moment. */
    public boolean stood(Instant moment) {
        return known(moment) && (liftedAt == null || liftedAt.isAfter(moment));
    }

    public boolean known(Instant moment) {
        return !setAt.isAfter(moment);
    }

    /** Whether a period that ends on a day is of its year. */
    public boolean covers(LocalDate last) {
        return year.has(last);
    }

    public boolean lifted() {
        return liftedAt != null;
    }

    /** As it was at a moment: what was done later is not known yet. */
    Veto at(Instant moment) {
        return stood(moment) ? new Veto(id, schoolId, year, area, reason, setBy, setAt, null, null, null) : this;
    }

    /** As far as the reader may know: of teachers' conduct, the school's head and those who decide. */
    Veto readBy(Actor reader) {
        boolean knows = area == VetoArea.SAFETY
                || reader.isAny(Role.DIRECTOR, Role.DEPUTY, Role.DISCIPLINE)
                || reader.inSchool() && reader.is(Role.PRINCIPAL);
        return new Veto(
                id,
                schoolId,
                year,
                area,
                knows ? reason : null,
                reader.reads(setBy),
                setAt,
                reader.reads(liftedBy),
                liftedAt,
                knows ? liftReason : null);
    }
}
