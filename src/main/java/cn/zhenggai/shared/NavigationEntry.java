package cn.zhenggai.shared;

import java.util.function.Predicate;

/**
 * A door in the navigation, contributed as a bean by the feature behind it. Its name is message {@code nav.<key>}.
 *
 * @param icon name of an outline icon of the Tabler set, for example {@code checklist}
 * @param order position from the left; the first four are one tap away on a phone
 * @param visibleTo nobody sees a door that is shut to him
 * @param own in the menu of the reader himself, and not among his work
 */
public record NavigationEntry(
        String key, String href, String icon, int order, Predicate<Actor> visibleTo, boolean own) {

    public NavigationEntry(String key, String href, String icon, int order, Predicate<Actor> visibleTo) {
        this(key, href, icon, order, visibleTo, false);
    }

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
