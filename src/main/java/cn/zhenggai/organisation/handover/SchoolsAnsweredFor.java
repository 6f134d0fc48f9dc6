package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schools for which the one who answers has gone or works in a school himself: 责任督学 and 包点领导. */
abstract class SchoolsAnsweredFor implements KeptWork {

    private final Responsibility way;
    private final Role role;
    private final Directory directory;
    private final ManagingPeople managing;
    private final JdbcClient jdbc;

    SchoolsAnsweredFor(Responsibility way, Role role, Directory directory, ManagingPeople managing, JdbcClient jdbc) {
        this.way = way;
        this.role = role;
        this.directory = directory;
        this.managing = managing;
        this.jdbc = jdbc;
    }

    @Component
    static class OfInspectors extends SchoolsAnsweredFor {

        OfInspectors(Directory directory, ManagingPeople managing, JdbcClient jdbc) {
            super(Responsibility.INSPECTOR, Role.INSPECTOR, directory, managing, jdbc);
        }
    }

    @Component
    static class OfContactLeaders extends SchoolsAnsweredFor {

        OfContactLeaders(Directory directory, ManagingPeople managing, JdbcClient jdbc) {
            super(Responsibility.CONTACT_LEADER, Role.CONTACT_LEADER, directory, managing, jdbc);
        }
    }

    @Override
    public String kind() {
        return "SCHOOLS_" + way;
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return left("u.bureau_id = :id", bureauId, limit);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        return left("s.person_id = :id", leaver.person().id(), Integer.MAX_VALUE);
    }

    private List<Piece> left(String where, long id, int limit) {
        return jdbc.sql("""
                        select s.person_id, u.id, u.code, u.name from responsibility s
                        join unit u on u.id = s.unit_id join person p on p.id = s.person_id join unit w on w.id = p.unit_id
                        where s.kind = :kind and u.active and (not p.active or w.kind = 'SCHOOL') and %s
                        order by u.name, u.id, s.person_id limit :limit""".formatted(where))
                .param("kind", way.name())
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new Piece(
                        kind(),
                        row.getString("code"),
                        1,
                        "/units/" + row.getLong("id"),
                        row.getString("name"),
                        row.getString("name"),
                        null,
                        Desk.person(row.getLong("person_id")),
                        null))
                .list();
    }

    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        long bureau = directory.unit(leaver.person().unitId()).orElseThrow().bureauId();
        return Taker.ofAll(
                pieces,
                directory.holders(bureau, role).stream()
                        .filter(person -> person.id() != leaver.person().id()));
    }

    @Override
    public void passOn(List<Piece> pieces, Passing passing) {
        managing.assignSchools(passing.from().id(), way, List.of());
        Set<Long> schools = new LinkedHashSet<>(answeredBy(passing.to().id()));
        pieces.forEach(piece ->
                schools.add(directory.unit(piece.reference()).orElseThrow().id()));
        managing.assignSchools(passing.to().id(), way, schools);
    }

    private List<Long> answeredBy(long personId) {
        return jdbc.sql("select unit_id from responsibility where person_id = :person and kind = :kind")
                .param("person", personId)
                .param("kind", way.name())
                .query(Long.class)
                .list();
    }
}
