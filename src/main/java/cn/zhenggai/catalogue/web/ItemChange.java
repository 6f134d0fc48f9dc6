package cn.zhenggai.catalogue.web;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.catalogue.Applies;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemWords;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An item of the catalogue as a program writes it.
 *
 * @param requirement neutral: what is to be found in order; {@code wording} says the contrary of it
 * @param kinds of schools, all when none is named
 * @param facility what a school must have to be asked about it, absent for nothing
 * @param severity absent when the inspector decides
 */
@Schema(example = """
                {"code": "A31", "category": "A", "subCategory": "疏散通道", "requirement": "疏散通道保持畅通",
                 "wording": "疏散通道被占用", "order": "立即清理", "basis": "《消防法》第二十八条", "basisChecked": true,
                 "severity": "GENERAL", "limit": {"amount": 5, "unit": "WORKDAYS"}, "from": "2026-10-01"}""")
record ItemChange(
        @NotNull @Pattern(regexp = "[A-Z]\\d{2,3}") String code,
        @NotNull @Pattern(regexp = "[A-Z]") String category,
        @NotBlank @Size(max = 40) String subCategory,
        @NotBlank @Size(max = 300) String requirement,
        @NotBlank @Size(max = 300) String wording,
        @Size(max = 500) String order,
        @Size(max = 300) String example,
        List<SchoolKind> kinds,
        Facility facility,
        @Size(max = 300) String basis,
        boolean basisChecked,
        Severity severity,
        @NotNull Term limit,
        boolean directMajor,
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,15}") String group,
        boolean external,
        boolean stopUse,
        boolean zeroTolerance,
        @Size(max = 100) String authority,
        @Size(max = 300) String note,
        @NotNull LocalDate from) {

    /**
     * How long a school has.
     *
     * @param amount meaningless on the spot and for a milestone
     * @param milestone only for the unit of that name
     */
    record Term(int amount, @NotNull Limit.Unit unit, Milestone milestone) {

        Limit limit() {
            return new Limit(amount, unit, milestone);
        }
    }

    HazardItem item(String categoryName) {
        return new HazardItem(
                code,
                category,
                categoryName,
                subCategory,
                new ItemWords(requirement, wording, order, example),
                Applies.of(kinds, facility),
                basis,
                basisChecked,
                severity,
                limit == null ? null : limit.limit(),
                directMajor,
                group,
                external,
                stopUse,
                zeroTolerance,
                authority,
                note,
                from,
                null);
    }
}
