package cn.zhenggai.dataimport.run;

/**
 * What comes with a table that is sent.
 *
 * @param name of the file, or what pasted cells are called in the list of imports
 * @param pasted text in UTF-8 in place of a file
 * @param atOnce do it without another word when no row is refused
 */
public record Sending(String kind, String name, boolean pasted, boolean atOnce) {

    public static Sending file(String kind, String name) {
        return new Sending(kind, name, false, false);
    }

    public static Sending cells(String kind, String name) {
        return new Sending(kind, name, true, false);
    }

    Sending called(String otherName) {
        return new Sending(kind, otherName, pasted, atOnce);
    }

    public Sending confirmedWhenSound(boolean wanted) {
        return new Sending(kind, name, pasted, wanted);
    }
}
