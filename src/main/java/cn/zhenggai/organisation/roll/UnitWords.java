package cn.zhenggai.organisation.roll;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units in the words of a table, and back. */
@Component
class UnitWords {

    private final ListWords words;

    UnitWords(ListWords words) {
        this.words = words;
    }

    /** What may be changed of a unit; what nobody has said is absent. */
    Map<String, String> of(UnitEntry unit) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("name", unit.name());
        put(told, "kind", unit.schoolKind());
        put(told, "ownership", unit.ownership());
        put(told, "pupils", unit.pupils());
        Set<Facility> facilities = unit.facilities();
        put(told, "facilities", facilities == null ? null : words.facilities(facilities));
        told.put("active", words.open(unit.active()));
        return told;
    }

    static UnitEntry entry(UnitCard unit) {
        return new UnitEntry(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                unit.facilities(),
                unit.active());
    }

    /** As it reads in {@link #of}. */
    UnitEntry entry(String code, UnitKind kind, @Nullable Long parentId, Map<String, String> told) {
        String facilities = told.get("facilities");
        String pupils = told.get("pupils");
        return new UnitEntry(
                code,
                kind,
                Objects.requireNonNullElse(told.get("name"), ""),
                parentId,
                told.get("kind"),
                told.get("ownership"),
                pupils == null ? null : pupils(pupils),
                facilities == null ? null : words.facilities(facilities),
                !words.open(false).equals(told.get("active")));
    }

    /** What nobody could count is refused like what is below nought. */
    private static int pupils(String written) {
        return written.matches("\\d{1,7}") ? Integer.parseInt(written) : -1;
    }

    private static void put(Map<String, String> told, String field, @Nullable Object value) {
        if (value != null) {
            told.put(field, value.toString());
        }
    }
}
