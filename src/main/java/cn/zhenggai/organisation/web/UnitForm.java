package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.UnitKind;

/** What stands in the form of a unit, also when it was refused. */
record UnitForm(
        String code,
        UnitKind kind,
        String name,
        Long parentId,
        String schoolKind,
        String ownership,
        Integer pupils,
        Boolean active,
        Integer version) {

    UnitForm {
        active = Boolean.TRUE.equals(active);
    }

    static UnitForm empty(Long parentId, UnitKind kind) {
        return new UnitForm("", kind, "", parentId, "", "", null, true, 0);
    }

    static UnitForm of(UnitCard unit) {
        return new UnitForm(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                unit.active(),
                unit.version());
    }

    UnitEntry entry() {
        return new UnitEntry(code, kind, name, parentId, blankless(schoolKind), blankless(ownership), pupils, active);
    }

    UnitForm withVersion(int newest) {
        return new UnitForm(code, kind, name, parentId, schoolKind, ownership, pupils, active, newest);
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
