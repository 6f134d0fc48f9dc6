package cn.zhenggai.shared;

import java.util.function.Predicate;

/**
 * Where somebody begins his day, contributed as a bean by the feature whose page it is.
 *
 * @param order whose offer counts when several are for him: the lowest
 */
public record FirstPage(String href, int order, Predicate<Actor> of) {}
