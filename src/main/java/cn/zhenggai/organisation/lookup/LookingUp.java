package cn.zhenggai.organisation.lookup;

import cn.zhenggai.organisation.school.CalledLike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import cn.zhenggai.shared.text.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds active people and units for whoever has to name one by its id. A school finds its own people and no other
 * school; the staff of schools is found by whoever reads the list of people. Whoever reads without persons finds none.
 */
@Component
public class LookingUp {

    private static final Keyset<FoundPerson> PEOPLE = Keyset.up("p.id", Kind.NUMBER, FoundPerson::id);
    private static final Keyset<FoundUnit> UNITS = Keyset.up("u.id", Kind.NUMBER, FoundUnit::id);

    private final JdbcClient jdbc;

    LookingUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What narrows a list of people; each part may be null. */
    public record People(
            @Nullable String text,
            @Nullable Long unit,
            @Nullable Role role) {}

    /** What narrows a list of units; each part may be null. */
    public record Units(@Nullable String text, @Nullable UnitKind kind) {}

    /** In the order in which they were entered, a page by primary key. */
    public Outcome<Slice<FoundPerson>> people(Actor reader, People wanted, @Nullable String after, int size) {
        if (!reader.readsPersons()) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Keyset.Start start = PEOPLE.from(after);
        CalledLike called = CalledLike.of("p", Typed.of(wanted.text()));
        return Outcome.done(PEOPLE.slice(
                jdbc.sql("""
                                select p.id, p.name, p.post, p.unit_id, u.name unit_name, u.kind unit_kind,
                                       (select group_concat(r.role separator ',') from person_role r
                                        where r.person_id = p.id) roles
                                from person p join unit u on u.id = p.unit_id
                                where p.active and not p.program and u.bureau_id = :bureau and %s
                                  and %s
                                  and (:unit = 0 or p.unit_id = :unit)
                                  and (:role = '' or exists (select 1 from person_role r
                                       where r.person_id = p.id and r.role = :role))%s%s
                                limit :limit""".formatted(known(reader), called.sql(), start.sql(), PEOPLE.orderBy()))
                        .param("bureau", reader.bureauId())
                        .param("own", reader.unitId())
                        .params(called.values())
                        .param("unit", wanted.unit() == null ? 0 : wanted.unit())
                        .param(
                                "role",
                                wanted.role() == null ? "" : wanted.role().name())
                        .params(start.values())
                        .param("limit", size + 1)
                        .query(FoundPerson::read)
                        .list(),
                size));
    }

    private static String known(Actor reader) {
        if (reader.inSchool() || reader.unitKind() == UnitKind.DEPARTMENT) {
            return "p.unit_id = :own";
        }
        return reader.isAny(Role.ADMIN, Role.REGISTRAR) ? "(:own = :own)" : "(u.kind <> 'SCHOOL' or p.unit_id = :own)";
    }

    /** Offices are no secret; of schools a school finds itself. */
    public Slice<FoundUnit> units(Actor reader, Units wanted, @Nullable String after, int size) {
        Keyset.Start start = UNITS.from(after);
        boolean all = !reader.inSchool() && reader.unitKind() != UnitKind.DEPARTMENT;
        CalledLike called = CalledLike.of(
                "u", Typed.of(wanted.text()), "locate(:%sFolded, lower(u.code)) > 0", "u.national_code = :%sFolded");
        List<FoundUnit> oneMore = jdbc.sql("""
                        select u.id, u.code, u.kind, u.name, u.parent_id, u.township_id from unit u
                        where u.active and u.bureau_id = :bureau and (:all or u.kind <> 'SCHOOL' or u.id = :own)
                          and %s and (:kind = '' or u.kind = :kind)%s%s
                        limit :limit""".formatted(called.sql(), start.sql(), UNITS.orderBy()))
                .param("bureau", reader.bureauId())
                .param("all", all)
                .param("own", reader.unitId())
                .params(called.values())
                .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
                .params(start.values())
                .param("limit", size + 1)
                .query(FoundUnit::read)
                .list();
        return UNITS.slice(oneMore, size);
    }
}
