package cn.zhenggai.statistics.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school that nobody has a record of in the period.
 *
 * @param lastVisit the last one known at the cut-off, whenever it was; null for none ever
 */
public record MissingSchool(
        String code,
        String name,
        @Nullable String township,
        @Nullable String kind,
        @Nullable LocalDate lastVisit) {}
