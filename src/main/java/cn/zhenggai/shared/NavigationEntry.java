package cn.zhenggai.shared;

import java.util.function.Predicate;

/**
 * A door in the navigation, contributed as a bean by the feature behind it. Its name is message {@code nav.<key>}.
 *
 * @param icon name of an outline icon of the Tabler set, for example {@code checklist}
 * @param order position from the left; the first four are one tap away on a phone
 * @param visibleTo nobody sees a door that is shut to him
 * @param shelf where it stands for people of a bureau
 */
public record NavigationEntry(
        String key, String href, String icon, int order, Predicate<Actor> visibleTo, Shelf shelf) {

    /** Where a door stands. */
    public enum Shelf {
        WORK,
        /** Together with the other registers behind one heading; a school, which has few doors, finds them among its work. */
        REGISTERS,
        /** In the menu of the reader himself. */
        OWN
    }

    public NavigationEntry(String key, String href, String icon, int order, Predicate<Actor> visibleTo) {
        this(key, href, icon, order, visibleTo, Shelf.WORK);
    }

    /** Whether it stands there for this reader. */
    public boolean on(Shelf asked, Actor reader) {
        Shelf here = shelf == Shelf.REGISTERS && reader.inSchool() ? Shelf.WORK : shelf;
        return here == asked;
    }

    /**
     * Pages that lie behind a door of another address: it is lit while one of them is read. Contributed as a bean by the
     * feature of the pages.
     *
     * @param path the address itself, and all below it
     * @param entry key of the door
     */
    public record Behind(String path, String entry) {

        public boolean covers(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }

    /** Where the line in the head of every page asks. Contributed as a bean by the feature behind it. */
    public record FindLine(String href) {}

    /**
     * Addresses where everybody is himself, also while he acts in the place of another: what is done there concerns his
     * own account. Contributed as a bean by the feature behind them.
     *
     * @param path the address itself, and all below it
     */
    public record OwnAddress(String path) {

        public boolean covers(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }
}
