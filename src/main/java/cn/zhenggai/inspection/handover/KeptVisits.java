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
import cn.zhenggai.organisation.handover.Successors;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Successors successors;

    KeptVisits(JdbcClient jdbc, Visits visits, Directory directory, Successors successors) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.directory = directory;
        this.successors = successors;
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
        return Taker.ofAll(
                pieces,
                leaver.person().unitKind() == UnitKind.SCHOOL
                        ? inOffice(leaver)
                        : visiting(leaver, conflicted(pieces)));
    }

    private Stream<PersonCard> inOffice(Leaver leaver) {
        return directory.staffOf(leaver.person().unitId()).stream()
                .filter(person -> person.is(Role.PRINCIPAL) || person.is(Role.SAFETY_OFFICER))
                .filter(person -> person.id() != leaver.person().id());
    }

    private Stream<PersonCard> visiting(Leaver leaver, Set<Long> conflicted) {
        return successors
                .holders(leaver, Role.INSPECTOR, Role.TEAM_LEAD, Role.SECTION_HEAD, Role.REGISTRAR, Role.TOWNSHIP)
                .stream()
                .filter(person -> !conflicted.contains(person.id()));
    }

    private Set<Long> conflicted(List<Piece> pieces) {
        return jdbc.sql(
                        "select distinct r.person_id from recusal r join visit v on v.school_id = r.school_id where v.id in (:ids)")
                .param(
                        "ids",
                        pieces.stream().map(Piece::reference).map(Long::valueOf).toList())
                .query(Long.class)
                .set();
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
