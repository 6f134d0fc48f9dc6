package cn.zhenggai.organisation;

import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator types about a unit. Kind and parent are fixed once the unit exists.
 *
 * @param facilities what a school has; null to say nothing of it
 */
public record UnitEntry(
        String code,
        UnitKind kind,
        String name,
        Long parentId,
        String schoolKind,
        String ownership,
        Integer pupils,
        @Nullable Set<Facility> facilities,
        boolean active) {

    /** Of whose facilities nothing is said. */
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
