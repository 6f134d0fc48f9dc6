package cn.zhenggai.catalogue;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/**
 * One kind of hazard that inspectors look for, as it reads between two days.
 *
 * @param basis the rule that it breaks, in the words of a notice; empty when the bureau has written none
 * @param severity the severity it always has, null when the inspector decides by what he sees
 * @param limit how long such a hazard usually may stand, when it is of its usual severity
 * @param directMajor major by rule; nobody on site may lower it
 * @param group code of the {@link MajorGroup} that it counts to, null for none
 * @param external somebody other than the school has to act
 * @param stopUse the place or thing is not used until it is put right
 * @param zeroTolerance never ends as fixed on the spot, and is seen by few
 * @param authority who may enforce; the bureau itself may not
 * @param validUntil the last day, null while no change is planned
 */
public record HazardItem(
        String code,
        String category,
        String categoryName,
        String subCategory,
        String text,
        String basis,
        Severity severity,
        Limit limit,
        boolean directMajor,
        String group,
        boolean external,
        boolean stopUse,
        boolean zeroTolerance,
        String authority,
        String note,
        LocalDate validFrom,
        LocalDate validUntil)
        implements Dated<HazardItem> {

    public HazardItem {
        category = plain(category);
        basis = plain(basis);
        authority = plain(authority);
        note = plain(note);
    }

    /** A hazard of things and places, which a photo can show. Conduct, ethics and paperwork are not. */
    public boolean physical() {
        return !"KLM".contains(category);
    }

    /** Names persons: the office of discipline's business, hidden from all who need not know. */
    public boolean confidential() {
        return "L".equals(category);
    }

    @Override
    public HazardItem during(LocalDate from, LocalDate until) {
        return with(group, from, until);
    }

    HazardItem inGroup(String code) {
        return with(code, validFrom, validUntil);
    }

    private HazardItem with(String newGroup, LocalDate from, LocalDate until) {
        return new HazardItem(
                code,
                category,
                categoryName,
                subCategory,
                text,
                basis,
                severity,
                limit,
                directMajor,
                newGroup,
                external,
                stopUse,
                zeroTolerance,
                authority,
                note,
                from,
                until);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
