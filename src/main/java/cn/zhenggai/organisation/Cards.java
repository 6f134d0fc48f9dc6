package cn.zhenggai.organisation;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads units and people from rows. */
final class Cards {

    private Cards() {}

    static UnitCard unit(ResultSet row) throws SQLException {
        return new UnitCard(
                row.getLong("id"),
                row.getString("code"),
                row.getString("national_code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("parent_id", Long.class),
                row.getObject("bureau_id", Long.class),
                row.getObject("township_id", Long.class),
                row.getString("path"),
                row.getString("school_kind"),
                row.getString("ownership"),
                row.getObject("pupils", Integer.class),
                facilities(row.getString("facilities")),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    /** Names with commas between them; null while nobody has said. */
    private static @Nullable Set<Facility> facilities(@Nullable String kept) {
        EnumSet<Facility> facilities = EnumSet.noneOf(Facility.class);
        Stream.of(kept == null ? new String[0] : kept.split(","))
                .filter(name -> !name.isEmpty())
                .map(Facility::valueOf)
                .forEach(facilities::add);
        return kept == null ? null : facilities;
    }

    /** The counterpart of what is read from the row. */
    static @Nullable String kept(@Nullable Set<Facility> facilities) {
        return facilities == null
                ? null
                : facilities.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
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
                row.getBoolean("program"),
                row.getInt("version"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        PersonCard card = card(row);
        return new Actor(
                card.id(),
                card.login(),
                card.name(),
                card.unitId(),
                card.unitKind(),
                card.unitName(),
                row.getLong("bureau_id"),
                card.roles(),
                desks(card, row));
    }

    private static List<Desk> desks(PersonCard person, ResultSet row) throws SQLException {
        List<Desk> desks = new ArrayList<>();
        desks.add(Desk.person(person.id()));
        for (String seats : new String[] {row.getString("unit_desks"), row.getString("bureau_desks")}) {
            if (seats != null) {
                Stream.of(seats.split(",")).map(Desk::parse).forEach(desks::add);
            }
        }
        return desks;
    }
}
