package cn.zhenggai.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a year's days off and made-up days came from.
 *
 * @param origin name of the file, or how it was entered
 * @param paper the notice that published it, null when nobody named it
 * @param loadedByName null for a year that a start took from the files beside the program
 */
public record YearLoaded(
        int year,
        Source source,
        String origin,
        @Nullable String paper,
        Instant loadedAt,
        @Nullable Long loadedBy,
        @Nullable String loadedByName) {

    public enum Source {
        FILE,
        PAGE
    }
}
