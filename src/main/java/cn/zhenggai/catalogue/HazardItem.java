package cn.zhenggai.catalogue;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Severity;

/**
 * One kind of hazard that inspectors look for.
 *
 * @param severity the severity it always has, null when the inspector decides by what he sees
 * @param limit how long such a hazard usually may stand, when it is of its usual severity
 * @param directMajor major by rule; nobody on site may lower it
 * @param zeroTolerance never ends as fixed on the spot, and is seen by few
 */
public record HazardItem(
        String code,
        String category,
        String categoryName,
        String subCategory,
        String text,
        Severity severity,
        Limit limit,
        boolean directMajor,
        boolean external,
        boolean stopUse,
        boolean zeroTolerance,
        String authority) {

    /** A hazard of things and places, which a photo can show. Conduct, ethics and paperwork are not. */
    public boolean physical() {
        return !"KLM".contains(category);
    }

    /** Names persons: the office of discipline's business, hidden from all who need not know. */
    public boolean confidential() {
        return "L".equals(category);
    }
}
