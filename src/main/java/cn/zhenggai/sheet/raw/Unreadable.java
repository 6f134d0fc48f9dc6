package cn.zhenggai.sheet.raw;

import cn.zhenggai.shared.Refusal;

/** Why a file is not read as a table. Each is told in a sentence that says what to do, {@code refusal.<code>}. */
public enum Unreadable {
    TOO_LARGE("workbookTooLarge"),
    /** Small, and huge when it is unpacked. */
    BOMB("workbookBomb"),
    TOO_MANY_ROWS("workbookTooManyRows"),
    TOO_MANY_COLUMNS("workbookTooManyColumns"),
    TOO_MANY_SHEETS("workbookTooManySheets"),
    TOO_MANY_MERGES("workbookTooManyMerges"),
    MACROS("workbookMacros"),
    ENCRYPTED("workbookEncrypted"),
    /** Excel 95 and before. */
    TOO_OLD("workbookTooOld"),
    /** A table in a format of its own: .xlsb, .ods, .numbers. */
    OTHER_FORMAT("workbookOtherFormat"),
    /** A page of the web that calls itself .xls, as many systems export. */
    WEB_PAGE("workbookWebPage"),
    NOT_A_TABLE("workbookNotATable"),
    BROKEN("workbookBroken"),
    EMPTY("workbookEmpty");

    public final String code;

    Unreadable(String code) {
        this.code = code;
    }

    public Found found(Object... arguments) {
        return new Found(Refusal.invalid("file", code, arguments));
    }

    /** Ends reading at once; never leaves this feature. */
    public static final class Found extends RuntimeException {

        private final transient Refusal refusal;

        private Found(Refusal refusal) {
            super(refusal.reasons().get(0).code(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
