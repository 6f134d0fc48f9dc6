package cn.zhenggai.escalation.desk;

import cn.zhenggai.shared.Severity;

/**
 * What narrows a list of the desk; each part but the list may be null.
 *
 * @param text looked for in number, title and school
 * @param level the level of the ladder that the case has reached in this overdue episode; 0 for none yet
 */
public record DeskFilter(
        DeskList list, String text, Severity severity, String category, Long townshipId, Long schoolId, Integer level) {

    public static DeskFilter of(DeskList list) {
        return new DeskFilter(list, null, null, null, null, null, null);
    }
}
