package cn.zhenggai.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A table of rules that was put into force from a day on, by somebody and for a reason.
 *
 * @param size of its file, in bytes
 * @param withdrawn null while it stands
 */
public record Edition(
        long id,
        String table,
        LocalDate from,
        int size,
        String sha256,
        String reason,
        String putByName,
        Instant putAt,
        @Nullable Withdrawal withdrawn) {

    /** Taken back before its day came. */
    public record Withdrawal(Instant at, String byName, String reason) {}

    public boolean stands() {
        return withdrawn == null;
    }

    /** Nothing has been counted by it yet. */
    public boolean ahead(LocalDate today) {
        return from.isAfter(today);
    }
}
