package cn.zhenggai.ranking.weights;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Weights that were published once and are never changed.
 *
 * @param from the day from which on they are in force, up to the next edition
 * @param publishedBy null, like the reason, for the one that every bureau begins with
 */
public record Edition(
        long id,
        LocalDate from,
        Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String reason,
        Weights weights) {

    public boolean given() {
        return publishedBy == null;
    }
}
