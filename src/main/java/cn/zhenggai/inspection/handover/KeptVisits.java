package cn.zhenggai.inspection.handover;

import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits that somebody was to lead. Which school an unannounced one goes to is no business of who hands it over. */
@Component
@Order(4)
class KeptVisits implements KeptWork {

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Directory directory;

    KeptVisits(JdbcClient jdbc, Visits visits, Directory directory) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return "VISIT";
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return left("k.bureau_id = :id", bureauId, limit);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        return left("k.person_id = :id", leaver.person().id(), Integer.MAX_VALUE);
    }

    private List<Piece> left(String where, long id, int limit) {
        return jdbc.sql("select k.* from visit_left k where " + where + " order by k.planned_on, k.id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> piece(row))
                .list();
    }

    private Piece piece(ResultSet row) throws SQLException {
        boolean secret = VisitMode.valueOf(row.getString("mode")) == VisitMode.UNANNOUNCED;
        String school = secret ? Actor.NOBODY : row.getString("school_name");
        long id = row.getLong("id");
        return new Piece(
                kind(),
                Long.toString(id),
                1,
                VisitAddress.page(id),
                school,
                row.getString("planned_on"),
                null,
                Desk.person(row.getLong("person_id")),
                BureauTime.day(row, "planned_on"));
    }

    /** Of a school its own people in office, otherwise whoever may visit and has no conflict with any of the schools. */
    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        Map<Long, PersonCard> people = new LinkedHashMap<>();
        if (leaver.person().unitKind() == UnitKind.SCHOOL) {
            directory.staffOf(leaver.person().unitId()).stream()
                    .filter(person -> person.is(Role.PRINCIPAL) || person.is(Role.SAFETY_OFFICER))
                    .forEach(person -> people.put(person.id(), person));
        } else {
            long bureau = directory.unit(leaver.person().unitId()).orElseThrow().bureauId();
            for (Role role :
                    List.of(Role.INSPECTOR, Role.TEAM_LEAD, Role.SECTION_HEAD, Role.REGISTRAR, Role.TOWNSHIP)) {
                directory.holders(bureau, role).forEach(person -> people.putIfAbsent(person.id(), person));
            }
            conflicted(pieces).forEach(people::remove);
        }
        people.remove(leaver.person().id());
        return people.values().stream()
                .map(person -> new Taker(person, pieces.size()))
                .toList();
    }

    private List<Long> conflicted(List<Piece> pieces) {
        return jdbc.sql(
                        "select distinct r.person_id from recusal r join visit v on v.school_id = r.school_id where v.id in (:ids)")
                .param(
                        "ids",
                        pieces.stream().map(Piece::reference).map(Long::valueOf).toList())
                .query(Long.class)
                .list();
    }

    @Override
    public void passOn(List<Piece> pieces, Passing passing) {
        for (Piece piece : pieces) {
            long id = Long.parseLong(piece.reference());
            if (visits.lock(id).orElseThrow().state().open()) {
                visits.lead(id, passing.from().id(), passing.to());
            }
        }
    }
}
