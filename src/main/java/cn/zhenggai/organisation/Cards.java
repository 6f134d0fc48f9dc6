package cn.zhenggai.organisation;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads units and people from rows, and says at which desks a person sits. */
final class Cards {

    private Cards() {}

    static UnitCard unit(ResultSet row) throws SQLException {
        return new UnitCard(
                row.getLong("id"),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("parent_id", Long.class),
                row.getObject("bureau_id", Long.class),
                row.getObject("township_id", Long.class),
                row.getString("path"),
                row.getString("school_kind"),
                row.getString("ownership"),
                row.getObject("pupils", Integer.class),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        String joined = row.getString("roles");
        if (joined != null) {
            for (String role : joined.split(",")) {
                roles.add(Role.valueOf(role));
            }
        }
        return roles;
    }

    static PersonCard card(ResultSet row) throws SQLException {
        return new PersonCard(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("post"),
                row.getString("phone"),
                row.getString("email"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("language"),
                row.getBoolean("active"),
                roles(row),
                row.getInt("version"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        PersonCard card = card(row);
        long bureau = row.getLong("bureau_id");
        return new Actor(
                card.id(),
                card.login(),
                card.name(),
                card.unitId(),
                card.unitKind(),
                card.unitName(),
                bureau,
                card.roles(),
                desks(card, bureau));
    }

    private static List<Desk> desks(PersonCard person, long bureau) {
        List<Desk> desks = new ArrayList<>();
        desks.add(Desk.person(person.id()));
        if (person.unitKind() == UnitKind.SCHOOL) {
            seat(desks, person.is(Role.PRINCIPAL) || person.is(Role.SAFETY_OFFICER), Desk.Kind.SCHOOL, person.unitId());
            seat(desks, person.is(Role.PRINCIPAL) || person.is(Role.SIGNATORY), Desk.Kind.PRINCIPAL, person.unitId());
            return desks;
        }
        seat(desks, person.is(Role.TOWNSHIP), Desk.Kind.TOWNSHIP, person.unitId());
        seat(desks, person.is(Role.SECTION_HEAD), Desk.Kind.SECTION_HEAD, person.unitId());
        seat(desks, person.is(Role.REGISTRAR), Desk.Kind.REGISTRAR, bureau);
        seat(desks, person.is(Role.DEPUTY), Desk.Kind.DEPUTY, bureau);
        seat(desks, person.is(Role.DIRECTOR), Desk.Kind.DIRECTOR, bureau);
        return desks;
    }

    private static void seat(List<Desk> desks, boolean sits, Desk.Kind kind, long id) {
        if (sits) {
            desks.add(Desk.of(kind, id));
        }
    }
}
