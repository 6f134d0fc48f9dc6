package cn.zhenggai.organisation;

import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator types about a unit. Its kind is fixed once it exists, and only a school may come to lie below
 * another unit.
 *
 * @param nationalCode the ten digits of a school; null while nobody has said
 * @param parentId null for a unit that stays where it is
 * @param facilities what a school has; null to say nothing of it
 */
public record UnitEntry(
        String code,
        @Nullable String nationalCode,
        UnitKind kind,
        String name,
        Long parentId,
        String schoolKind,
        String ownership,
        Integer pupils,
        @Nullable Set<Facility> facilities,
        boolean active) {

    /** Of whose ten digits nothing is said. */
    public UnitEntry(
            String code,
            UnitKind kind,
            String name,
            Long parentId,
            String schoolKind,
            String ownership,
            Integer pupils,
            @Nullable Set<Facility> facilities,
            boolean active) {
        this(code, null, kind, name, parentId, schoolKind, ownership, pupils, facilities, active);
    }

    /** Of whose facilities, too, nothing is said. */
    public UnitEntry(
            String code,
            UnitKind kind,
            String name,
            Long parentId,
            String schoolKind,
            String ownership,
            Integer pupils,
            boolean active) {
        this(code, kind, name, parentId, schoolKind, ownership, pupils, null, active);
    }
}
