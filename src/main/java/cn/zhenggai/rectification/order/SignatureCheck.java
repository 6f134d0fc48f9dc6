package cn.zhenggai.rectification.order;

import cn.zhenggai.organisation.PersonCard;
import java.util.List;

/**
 * What is read once more before a number is taken.
 *
 * @param receivers who receives the order at the school
 * @param print of all that stands here; the signature names it, and is asked for anew when it is another by then
 */
public record SignatureCheck(String schoolName, List<Line> lines, List<PersonCard> receivers, String print) {

    /** @param photos of the hazard, by their ids */
    public record Line(OrderForeseen order, TermSaid said, List<Long> photos) {}
}
