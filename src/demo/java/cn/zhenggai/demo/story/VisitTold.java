package cn.zhenggai.demo.story;

import cn.zhenggai.demo.county.School;
import cn.zhenggai.inspection.VisitMode;
import java.time.LocalDateTime;

/**
 * A visit told in advance. What was found on it are the cases that name it.
 *
 * @param no in the script, from 1
 * @param campaign key of the campaign it belongs to, null for none
 * @param list code of the checklist, null for none
 * @param by login of the one who writes the record
 * @param signed when its notice is signed and received; null where the sheet says it line by line
 * @param again script number of a case that is still open and was seen again, 0 for none
 * @param monthly whether it is made for the township's monthly plan
 */
public record VisitTold(
        int no,
        String campaign,
        School school,
        VisitMode mode,
        String list,
        String by,
        String subject,
        LocalDateTime arrived,
        LocalDateTime left,
        LocalDateTime signed,
        LocalDateTime received,
        int again,
        boolean monthly) {

    public boolean bySchool() {
        return mode == VisitMode.SELF_CHECK;
    }

    /** Of signing, or else of receiving. */
    LocalDateTime moment(char letter) {
        return letter == 'S' ? signed : received;
    }

    VisitTold seeingAgain(int caseNo) {
        return new VisitTold(
                no, campaign, school, mode, list, by, subject, arrived, left, signed, received, caseNo, monthly);
    }
}
