package cn.zhenggai.document;

import java.util.List;

/**
 * What the template of a notice (整改通知书) may ask for. Texts are as they are printed, empty where there is nothing to
 * say; what is true or false serves {@code {{?joint}} … {{/joint}}}.
 *
 * @param number {@code 青教安改〔2026〕15号}, empty before the signature
 * @param mark 草稿 or 已撤销, empty on a notice that is in force
 * @param addressee the school with its county before it
 * @param members everybody but the leader, divided by 、
 * @param grouped there are members
 * @param joint there is somebody in {@code jointWith}
 * @param openLines those that are still to be rectified, {@code 02—04}
 * @param noticeWorkdays how many working days before its limit more time is asked for in time
 * @param objectionTime within what after the receipt it may be objected to, {@code 10个工作日}
 * @param attachments {@code 1.现场检查记录（2026年9月4日）  2.隐患照片8张}
 * @param attached there are attachments
 * @param signedOn the day of the signature, empty before it
 */
public record NoticePaper(
        String number,
        String mark,
        String bureau,
        String school,
        String addressee,
        String visitedOn,
        @OfPerson String leader,
        @OfPerson String members,
        boolean grouped,
        String jointWith,
        boolean joint,
        String subject,
        List<LinePart> lines,
        String openLines,
        String noticeWorkdays,
        String objectionTime,
        String attachments,
        boolean attached,
        String signedOn,
        @OfPerson String signedBy,
        String receivedOn,
        @OfPerson String receivedBy) {

    /**
     * One hazard.
     *
     * @param no {@code 01}
     * @param number {@code 青教安改〔2026〕15号-01}
     * @param caseNumber {@code RC-2026-000417}
     */
    public record LinePart(
            String no,
            String number,
            String caseNumber,
            String place,
            String description,
            String category,
            String severity,
            String basis,
            String requirement,
            String deadline) {}
}
