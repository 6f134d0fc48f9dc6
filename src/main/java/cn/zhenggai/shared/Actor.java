package cn.zhenggai.shared;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, as the organisation knows him at this moment.
 *
 * @param unitId where he works; for school staff their school
 * @param bureauId the bureau that his unit belongs to
 * @param desks the desks he sits at, his own included
 * @param standIn who really acts, in his place and name; null for himself
 */
public record Actor(
        long personId,
        String login,
        String name,
        long unitId,
        UnitKind unitKind,
        String unitName,
        long bureauId,
        Set<Role> roles,
        List<Desk> desks,
        @Nullable StandIn standIn) {

    /** Whoever acts in the place of another, as himself. */
    public record StandIn(long personId, String login, String name) {}

    /** Stands where a name would. */
    public static final String NOBODY = "＊＊";

    private static final int LONGEST_OF_TWO = 28;

    public Actor {
        roles = Set.copyOf(roles);
        desks = List.copyOf(desks);
    }

    /** Himself. */
    public Actor(
            long personId,
            String login,
            String name,
            long unitId,
            UnitKind unitKind,
            String unitName,
            long bureauId,
            Set<Role> roles,
            List<Desk> desks) {
        this(personId, login, name, unitId, unitKind, unitName, bureauId, roles, desks, null);
    }

    /** With all that is his, while another acts: whatever is signed or logged names both, {@code X 代 Y}. */
    public Actor stoodInBy(Actor other) {
        String both = cut(other.name) + " 代 " + cut(name);
        return new Actor(
                personId,
                other.login + "@" + login,
                both,
                unitId,
                unitKind,
                unitName,
                bureauId,
                roles,
                desks,
                new StandIn(other.personId, other.login, other.name));
    }

    /** Both names have to go where one goes. */
    private static String cut(String whole) {
        return whole.codePointCount(0, whole.length()) <= LONGEST_OF_TWO
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_OF_TWO));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean sitsAt(Desk desk) {
        return desks.contains(desk);
    }

    /**
     * Who reads for the sake of oversight alone gets the course of things without persons, in words and in pictures.
     * Whoever takes part in the work himself reads names, whatever else he may be.
     */
    public boolean readsPersons() {
        return !is(Role.AUDITOR)
                || inSchool()
                || isAny(
                        Role.INSPECTOR,
                        Role.TEAM_LEAD,
                        Role.SECTION_HEAD,
                        Role.REGISTRAR,
                        Role.DEPUTY,
                        Role.DIRECTOR,
                        Role.DISCIPLINE,
                        Role.TOWNSHIP,
                        Role.CONTACT_LEADER);
    }

    /** A person's name as this reader may read it; null stays null. */
    public String reads(String name) {
        return name == null || readsPersons() ? name : NOBODY;
    }

    /** Works in a school: sees the cases of that school and no others. */
    public boolean inSchool() {
        return unitKind == UnitKind.SCHOOL;
    }
}
