package cn.zhenggai.shared;

/**
 * Where a step waits: an office or a person. Written as {@code KIND@id}, for example {@code SCHOOL@17}. Whoever sits
 * at the desk on the day may act, so a successor finds the work of the one before.
 */
public record Desk(Kind kind, long id) {

    /** The id is that of a unit, for {@code PERSON} that of a person. */
    public enum Kind {
        PERSON,
        SCHOOL,
        PRINCIPAL,
        /** The principal himself and nobody deputised: where confidential cases wait. */
        HEAD,
        TOWNSHIP,
        SECTION_HEAD,
        REGISTRAR,
        DEPUTY,
        DIRECTOR,
        /** The contacts of another department, who see the letters to it and nothing else. */
        DEPARTMENT
    }

    public static Desk of(Kind kind, long id) {
        return new Desk(kind, id);
    }

    public static Desk person(long personId) {
        return new Desk(Kind.PERSON, personId);
    }

    public static Desk parse(String text) {
        int at = text.indexOf('@');
        return new Desk(Kind.valueOf(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return kind + "@" + id;
    }
}
