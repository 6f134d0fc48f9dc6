package cn.zhenggai.catalogue;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/**
 * One kind of hazard that inspectors look for, as it reads between two days.
 *
 * @param applies in which schools it is looked at
 * @param basis the rule that it breaks, in the words of a notice; empty when the bureau has written none
 * @param basisChecked somebody has read the rule and says that it is the right one
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
        ItemWords words,
        Applies applies,
        String basis,
        boolean basisChecked,
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
        category = ItemWords.plain(category);
        applies = applies == null ? Applies.EVERYWHERE : applies;
        basis = ItemWords.plain(basis);
        basisChecked = basisChecked && !basis.isEmpty();
        authority = ItemWords.plain(authority);
        note = ItemWords.plain(note);
    }

    /** A hazard of things and places, which a photo can show. Conduct, ethics and paperwork are not. */
    public boolean physical() {
        return !"KLM".contains(category);
    }

    /** Names persons: the office of discipline's business, hidden from all who need not know. */
    public boolean confidential() {
        return "L".equals(category);
    }

    /** Never only criticised or advised: it is not tolerated, or few may see it. */
    public boolean alwaysOrdered() {
        return zeroTolerance || confidential();
    }

    public String requirement() {
        return words.requirement();
    }

    @Override
    public HazardItem during(LocalDate from, LocalDate until) {
        return with(group, from, until);
    }

    public HazardItem inGroup(String code) {
        return with(code, validFrom, validUntil);
    }

    private HazardItem with(String newGroup, LocalDate from, LocalDate until) {
        return new HazardItem(
                code,
                category,
                categoryName,
                subCategory,
                words,
                applies,
                basis,
                basisChecked,
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
}
