package cn.zhenggai.organisation;

import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree as others may read it.
 *
 * @param path ids from the root down to this unit, {@code /1/7/42/}; a unit lies below another when its path starts
 *     with the other's
 * @param nationalCode the ten digits of a school, null while nobody has said
 * @param facilities what a school has, null while nobody has said
 * @param townshipId the township of a school, null for all other units
 */
public record UnitCard(
        long id,
        String code,
        @Nullable String nationalCode,
        UnitKind kind,
        String name,
        Long parentId,
        Long bureauId,
        Long townshipId,
        String path,
        String schoolKind,
        String ownership,
        Integer pupils,
        @Nullable Set<Facility> facilities,
        boolean active,
        int version) {}
