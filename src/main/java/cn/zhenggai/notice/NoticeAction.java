package cn.zhenggai.notice;

import java.util.Locale;

/** What may be done to a notice as a whole. The name in lower case with hyphens is the last part of its address. */
public enum NoticeAction {
    SIGN,
    RECEIVE,
    ASSIGN,
    RECORD_REFUSAL,
    WITHDRAW;

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
