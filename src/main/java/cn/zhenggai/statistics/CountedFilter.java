package cn.zhenggai.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Which number a list stands behind.
 *
 * @param township null for all
 * @param category its code; null for all
 */
public record CountedFilter(
        Measure measure,
        CutOff cut,
        @Nullable Long township,
        @Nullable String category) {}
