package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;

/** The eye of a reader: whoever reads for the sake of oversight alone gets the course of things without persons. */
public final class Names {

    private static final String NOBODY = Actor.NOBODY;

    private final boolean read;

    private Names(boolean read) {
        this.read = read;
    }

    /** For what is kept: who may read it is asked when it is read. */
    public static Names all() {
        return new Names(true);
    }

    public static Names of(Actor reader) {
        return new Names(reader.readsPersons());
    }

    /** Whether this reader learns of persons at all. */
    public boolean read() {
        return read;
    }

    /** Null stays null, and the system, which has no name, has none for anybody. */
    public PersonName show(String name) {
        if (name == null) {
            return null;
        }
        return new PersonName(read || name.isEmpty() ? name : NOBODY);
    }

    public Long show(Long personId) {
        return read ? personId : null;
    }

    /** What a person wrote is the work's own words, unless it is a name. */
    public String note(CaseDeed deed, String note) {
        return read || !deed.noteNames() ? note : null;
    }

    /** The names of offices stay. */
    public String at(Desk desk, String name) {
        return read || desk.kind() != Desk.Kind.PERSON ? name : NOBODY;
    }
}
