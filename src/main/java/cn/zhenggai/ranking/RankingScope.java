package cn.zhenggai.ranking;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.statistics.FiguresScope;

/** Which schools of the ranking a reader sees. Their places are the same for everybody: those among all schools. */
public enum RankingScope {
    ALL,
    TOWNSHIP,
    /** Nothing but its own line, and how many there are. */
    SCHOOL;

    public static boolean opensTo(Actor reader) {
        return reader.inSchool()
                ? reader.isAny(Role.PRINCIPAL, Role.SAFETY_OFFICER)
                : FiguresScope.opensTo(reader) && FiguresScope.of(reader) != FiguresScope.OWN;
    }

    /** @throws NotFound for whoever has no ranking */
    public static RankingScope of(Actor reader) {
        if (!opensTo(reader)) {
            throw new NotFound("Not for this reader");
        }
        if (reader.inSchool()) {
            return SCHOOL;
        }
        return FiguresScope.of(reader) == FiguresScope.TOWNSHIP ? TOWNSHIP : ALL;
    }

    /** @throws NotFound for whoever sees a part alone */
    public static void requireAll(Actor reader) {
        if (of(reader) != ALL) {
            throw new NotFound("Not for this reader");
        }
    }

    /** Whether the reader says what a fault costs. */
    public static boolean publishes(Actor reader) {
        return !reader.inSchool() && reader.isAny(Role.DIRECTOR, Role.DEPUTY);
    }

    /** Whether the reader sets and lifts vetoes. */
    public static boolean vetoes(Actor reader) {
        return !reader.inSchool() && reader.is(Role.DIRECTOR);
    }
}
