package cn.zhenggai.document;

import cn.zhenggai.rectification.sidepath.PaperFacts;
import java.util.List;
import java.util.Map;

/**
 * What the template of a decision about cases may ask for: an answered request for more time (延期批复), a changed deadline
 * (期限变更通知), a withdrawal (撤销通知) and whatever comes after a deed. Texts are as they are printed, empty where there is
 * nothing to say.
 *
 * @param number its own, {@code 青教安延〔2026〕3号}
 * @param addressee the school with its county before it
 * @param notice the number of the notice that it changes; of a case on none that of the case
 * @param noticed there is such a notice
 * @param whole it is about a whole notice
 * @param granted the deed set a day; {@code refused} it was a request that got none
 * @param asked what was asked for and why, of a request for more time
 * @param interim what the school keeps up until then, of a request for more time
 * @param reason what was written with the decision; {@code reasoned} there is something
 * @param signedBy who decided; empty when it came about by itself
 * @param facts what the path beside the main one tells that the deed is of, by {@link PaperFacts}
 */
public record DecisionPaper(
        String number,
        String mark,
        String bureau,
        String school,
        String addressee,
        String notice,
        boolean noticed,
        String noticeSignedOn,
        boolean whole,
        List<LinePart> lines,
        boolean granted,
        boolean refused,
        String until,
        String asked,
        boolean requested,
        String interim,
        String reason,
        boolean reasoned,
        String signedOn,
        @OfPerson String signedBy,
        Map<String, String> facts) {

    /**
     * One case.
     *
     * @param before the deadline until then
     * @param after the deadline from now on, as it stands
     */
    public record LinePart(
            String no,
            String number,
            String caseNumber,
            String place,
            String description,
            String before,
            String after) {}
}
