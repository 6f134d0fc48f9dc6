package cn.zhenggai.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where somebody begins his day, contributed as a bean by the feature whose page it is.
 *
 * @param order whose offer counts when several are for him: the lowest
 */
public record FirstPage(String href, int order, Predicate<Actor> of) {

    /** The one that counts for somebody; empty when nothing is offered to him. */
    public static Optional<FirstPage> of(Collection<FirstPage> offered, Actor actor) {
        return offered.stream().filter(page -> page.of().test(actor)).min(Comparator.comparingInt(FirstPage::order));
    }
}
