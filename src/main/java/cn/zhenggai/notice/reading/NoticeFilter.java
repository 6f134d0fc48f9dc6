package cn.zhenggai.notice.reading;

import cn.zhenggai.notice.NoticeState;

/**
 * What narrows the register; each part may be null.
 *
 * @param year of the signature
 * @param text looked for in number, subject and school
 */
public record NoticeFilter(NoticeState state, Integer year, Long schoolId, Long visitId, String text) {

    boolean ofYearAtMost() {
        return state == null && schoolId == null && visitId == null && (text == null || text.isBlank());
    }

    public static final NoticeFilter NONE = new NoticeFilter(null, null, null, null, null);
}
