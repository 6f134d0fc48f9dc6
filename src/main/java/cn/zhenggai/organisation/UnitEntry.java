package cn.zhenggai.organisation;

import cn.zhenggai.shared.UnitKind;

/** What an administrator types about a unit. Kind and parent are fixed once the unit exists. */
public record UnitEntry(
        String code,
        UnitKind kind,
        String name,
        Long parentId,
        String schoolKind,
        String ownership,
        Integer pupils,
        boolean active) {}
