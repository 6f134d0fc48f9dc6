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

    /** Beside what is shown: below which unit it lies, so that it is found again whatever that is called by then. */
    static final String PARENT_ID = "parentId";

    /**
     * What may be changed of a unit; what nobody has said is absent.
     *
     * @param township name of the one that a school lies below, empty for the bureau itself
     */
    Map<String, String> of(UnitCard unit, String township) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("name", unit.name());
        told.put("township", township);
        put(told, PARENT_ID, unit.parentId());
        put(told, "nationalCode", unit.nationalCode());
        put(told, "kind", unit.schoolKind());
        put(told, "ownership", unit.ownership());
        put(told, "pupils", unit.pupils());
        Set<Facility> facilities = unit.facilities();
        put(told, "facilities", facilities == null ? null : words.facilities(facilities));
        told.put("active", words.open(unit.active()));
        return told;
    }

    /** As it is, but open or closed. */
    static UnitEntry entry(UnitCard unit, boolean active) {
        return new UnitEntry(
                unit.code(),
                unit.nationalCode(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                unit.facilities(),
                active);
    }

    /** As it reads in {@link #of}. */
    UnitEntry entry(String code, UnitKind kind, Map<String, String> told) {
        String parent = told.get(PARENT_ID);
        String facilities = told.get("facilities");
        String pupils = told.get("pupils");
        return new UnitEntry(
                code,
                told.get("nationalCode"),
                kind,
                Objects.requireNonNullElse(told.get("name"), ""),
                parent == null ? null : Long.valueOf(parent),
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
