package cn.zhenggai.evidence.document;

/** What a document may not bring along. Each is told in a sentence that says what to do, {@code refusal.<code>}. */
public enum Danger {
    MACROS("documentMacros"),
    /** Files and controls inside that a double click opens. */
    EMBEDDED("documentEmbedded"),
    /** A template, picture or table that is fetched from another machine when the document is opened. */
    OUTSIDE("documentOutside"),
    /** A field that starts a program. */
    DDE("documentDde"),
    /** Nobody can look into it. */
    ENCRYPTED("documentEncrypted"),
    /** A PDF that acts. */
    SCRIPT("documentScript"),
    /** A PDF with other files in it. */
    ATTACHMENT("documentAttachment"),
    /** Small, and huge when it is unpacked. */
    BOMB("documentBomb"),
    /** Not what its name says, or damaged. */
    UNREADABLE("documentMismatch");

    public final String code;

    Danger(String code) {
        this.code = code;
    }

    /** Ends looking at once. */
    static final class Found extends RuntimeException {

        final transient Danger danger;

        Found(Danger danger) {
            super(danger.name(), null, false, false);
            this.danger = danger;
        }
    }
}
