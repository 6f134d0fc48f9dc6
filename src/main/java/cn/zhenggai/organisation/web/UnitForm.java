package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.school.Facility;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the form of a unit, also when it was refused. */
record UnitForm(
        String code,
        @Nullable String nationalCode,
        UnitKind kind,
        String name,
        Long parentId,
        String schoolKind,
        String ownership,
        Integer pupils,
        @Nullable Set<Facility> facilities,
        boolean active,
        Integer version) {

    static UnitForm read(FormValues values) {
        return new UnitForm(
                values.asSent("code"),
                values.asSent("nationalCode"),
                values.choice("kind", UnitKind.class),
                values.asSent("name"),
                values.id("parentId"),
                values.asSent("schoolKind"),
                values.asSent("ownership"),
                values.count("pupils"),
                facilities(values),
                values.checked("active"),
                values.count("version"));
    }

    static UnitForm empty(Long parentId, UnitKind kind) {
        return new UnitForm("", "", kind, "", parentId, "", "", null, null, true, 0);
    }

    static UnitForm of(UnitCard unit) {
        return new UnitForm(
                unit.code(),
                unit.nationalCode(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                unit.facilities(),
                unit.active(),
                unit.version());
    }

    /** No version matches one that was not sent. */
    int versionRead() {
        return version == null ? -1 : version;
    }

    UnitEntry entry() {
        return new UnitEntry(
                code,
                blankless(nationalCode),
                kind,
                name,
                parentId,
                blankless(schoolKind),
                blankless(ownership),
                pupils,
                facilities,
                active);
    }

    /** Nothing ticked says that there is nothing only when it is said that they are entered. */
    private static @Nullable Set<Facility> facilities(FormValues values) {
        Set<Facility> ticked = values.choices("facilities", Facility.class);
        return ticked.isEmpty() && !values.checked("facilitiesKnown") ? null : ticked;
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
