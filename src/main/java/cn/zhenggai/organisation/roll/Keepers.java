package cn.zhenggai.organisation.roll;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Who brings in units and people: administrators, and the service account of a directory that is kept elsewhere. */
final class Keepers {

    private static final Set<Role> KEYS = EnumSet.of(Role.ADMIN, Role.DIRECTORY);

    private Keepers() {}

    static boolean may(Actor actor) {
        return actor.isAny(Role.ADMIN, Role.DIRECTORY);
    }

    /** A program learns of its own imports alone. */
    static boolean oversees(Actor actor) {
        return actor.is(Role.ADMIN);
    }

    /** Whoever steals the token of a program must neither make himself an administrator with it nor lock one out. */
    static boolean mayTouch(Actor by, Collection<Role> before, Collection<Role> after) {
        return by.is(Role.ADMIN)
                || Stream.of(before, after).flatMap(Collection::stream).noneMatch(KEYS::contains);
    }
}
