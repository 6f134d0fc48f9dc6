package cn.zhenggai.ranking.weights;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Weights that were published once and are never changed.
 *
 * @param from the day from which on they are in force, up to the next edition
 * @param publishedBy null, like the reason, for the one that every bureau begins with
 * @param withdrawn null while it stands
 */
public record Edition(
        long id,
        LocalDate from,
        Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String reason,
        Weights weights,
        @Nullable Withdrawal withdrawn) {

    /** Taken back before its day came. */
    public record Withdrawal(Instant at, String byName, String reason) {}

    public boolean given() {
        return publishedBy == null;
    }

    public boolean stands() {
        return withdrawn == null;
    }

    /** Nobody has been judged by it yet. */
    public boolean ahead(LocalDate today) {
        return from.isAfter(today);
    }
}
