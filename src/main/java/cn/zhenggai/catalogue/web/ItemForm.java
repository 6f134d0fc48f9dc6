package cn.zhenggai.catalogue.web;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.catalogue.Applies;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemWords;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An item as a form, there and back. */
@Component
class ItemForm {

    private static final String EITHER = "EITHER";

    private final HazardCatalogue catalogue;

    ItemForm(HazardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param known the item that is changed, null for a new one; its group stays, groups have a page of their own */
    HazardItem read(FormValues values, HazardItem known) {
        String category = known == null ? values.text("category") : known.category();
        String code = known == null ? values.text("code") : known.code();
        String severity = values.text("severity");
        return new HazardItem(
                code == null ? null : code.strip(),
                category,
                catalogue.categories().get(category),
                values.text("subCategory"),
                new ItemWords(
                        values.text("requirement"),
                        values.text("wording"),
                        values.text("order"),
                        values.text("example")),
                new Applies(values.choices("kinds", SchoolKind.class), values.choice("facility", Facility.class)),
                values.text("basis"),
                values.checked("basisChecked"),
                severity == null || severity.equals(EITHER) ? null : values.choice("severity", Severity.class),
                limit(values),
                values.checked("directMajor"),
                known == null ? null : known.group(),
                values.checked("external"),
                values.checked("stopUse"),
                values.checked("zeroTolerance"),
                values.text("authority"),
                values.text("note"),
                values.date("from"),
                null);
    }

    private static Limit limit(FormValues values) {
        Limit.Unit unit = values.choice("unit", Limit.Unit.class);
        if (unit == null) {
            return null;
        }
        Integer amount = values.count("amount");
        boolean counts = unit != Limit.Unit.MILESTONE && unit != Limit.Unit.ON_THE_SPOT;
        return new Limit(
                !counts || amount == null ? 0 : amount,
                unit,
                unit == Limit.Unit.MILESTONE ? values.choice("milestone", Milestone.class) : null);
    }

    /** What stands in the fields before anything was typed. */
    static MultiValueMap<String, String> typed(HazardItem item, LocalDate from) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("code", item.code());
        typed.add("category", item.category());
        typed.add("subCategory", item.subCategory());
        typed.add("requirement", item.words().requirement());
        typed.add("wording", item.words().wording());
        typed.add("order", item.words().order());
        typed.add("example", item.words().example());
        item.applies().kinds().forEach(kind -> typed.add("kinds", kind.name()));
        Facility facility = item.applies().facility();
        typed.add("facility", facility == null ? "" : facility.name());
        typed.add("basis", item.basis());
        typed.add("basisChecked", Boolean.toString(item.basisChecked()));
        typed.add("severity", item.severity() == null ? EITHER : item.severity().name());
        typed.add(
                "amount",
                item.limit().amount() == 0 ? "" : Integer.toString(item.limit().amount()));
        typed.add("unit", item.limit().unit().name());
        typed.add(
                "milestone",
                item.limit().milestone() == null ? "" : item.limit().milestone().name());
        typed.add("directMajor", Boolean.toString(item.directMajor()));
        typed.add("external", Boolean.toString(item.external()));
        typed.add("stopUse", Boolean.toString(item.stopUse()));
        typed.add("zeroTolerance", Boolean.toString(item.zeroTolerance()));
        typed.add("authority", item.authority());
        typed.add("note", item.note());
        typed.add("from", from.toString());
        return typed;
    }
}
