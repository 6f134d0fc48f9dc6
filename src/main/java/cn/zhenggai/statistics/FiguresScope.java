package cn.zhenggai.statistics;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;

/**
 * Whose cases a reader's figures are. They are always those of his own lists, so that every number opens its list; this
 * says it in one word.
 */
public enum FiguresScope {
    /** Confidential cases included. */
    EVERYTHING,
    BUREAU,
    SECTION,
    TOWNSHIP,
    /** What he works on, and the schools that he answers for. */
    OWN;

    /** Whether it is less than all of the county, so that the county's totals say more. */
    public boolean partial() {
        return this == SECTION || this == TOWNSHIP || this == OWN;
    }

    private static final Role[] OWN_ONLY = {Role.INSPECTOR, Role.TEAM_LEAD, Role.CONTACT_LEADER, Role.DISCIPLINE};

    public static boolean opensTo(Actor reader) {
        return !reader.inSchool()
                && (reader.isAny(
                                Role.DIRECTOR,
                                Role.DEPUTY,
                                Role.REGISTRAR,
                                Role.AUDITOR,
                                Role.SECTION_HEAD,
                                Role.TOWNSHIP)
                        || reader.isAny(OWN_ONLY));
    }

    /** @throws NotFound for whoever has none */
    public static FiguresScope of(Actor reader) {
        if (!opensTo(reader)) {
            throw new NotFound("Not for this reader");
        }
        if (reader.isAny(Role.DIRECTOR, Role.DEPUTY)) {
            return EVERYTHING;
        }
        if (reader.isAny(Role.REGISTRAR, Role.AUDITOR)) {
            return BUREAU;
        }
        if (reader.is(Role.SECTION_HEAD)) {
            return SECTION;
        }
        return reader.is(Role.TOWNSHIP) ? TOWNSHIP : OWN;
    }
}
