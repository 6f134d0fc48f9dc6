package cn.zhenggai.organisation.school;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A school that the reader may look at.
 *
 * @param begunAt null for what was there before this was kept
 * @param closedAt null while it is open
 * @param staffKnown whether the reader may know its people by name
 */
public record KnownSchool(
        long id,
        String code,
        @Nullable String nationalCode,
        String name,
        @Nullable String township,
        @Nullable String schoolKind,
        @Nullable String ownership,
        @Nullable Integer pupils,
        boolean active,
        @Nullable Instant begunAt,
        @Nullable Instant closedAt,
        boolean staffKnown) {}
