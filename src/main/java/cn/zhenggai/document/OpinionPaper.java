package cn.zhenggai.document;

import java.util.List;

/**
 * What the template of a re-inspection opinion (复查意见书) may ask for: the last decided round of each line.
 *
 * @param number the notice's with how often it was re-inspected, {@code 青教安改〔2026〕15号-复1}
 * @param notice the number of the notice, or of the case that has none
 * @param inspectedOn the days on which it was re-inspected, {@code 2026年9月14日至2026年9月24日}
 * @param inspectors everybody who signed, divided by 、
 * @param passed how many lines; {@code unproved} those that are to be supplemented, {@code failed} those that failed
 * @param unfinished there are lines with a new limit
 * @param signedOn the day of the last opinion
 */
public record OpinionPaper(
        String number,
        String mark,
        String bureau,
        String school,
        String addressee,
        String notice,
        String noticeSignedOn,
        String inspectedOn,
        @OfPerson String inspectors,
        List<LinePart> lines,
        String total,
        String passed,
        String unproved,
        String failed,
        boolean unfinished,
        String unfinishedLines,
        String signedOn) {

    /**
     * One line that was re-inspected.
     *
     * @param verdict 合格, 基本合格需补正 or 不合格
     * @param deadline the new one of what is not finished, else empty
     */
    public record LinePart(
            String no,
            String caseNumber,
            String place,
            String description,
            String round,
            String verdict,
            String opinion,
            String deadline,
            @OfPerson String inspectors,
            String signedOn) {}
}
