package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.stoporder.order.StopOrders;
import cn.zhenggai.task.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks on site before a stop is lifted, which somebody was to take. The position of a piece is the place of its order. */
@Component
@Order(8)
class KeptStopLooks implements KeptWork {

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final StopOrders orders;
    private final PassingLook passing;

    KeptStopLooks(JdbcClient jdbc, CaseDesk desk, StopOrders orders, PassingLook passing) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.orders = orders;
        this.passing = passing;
    }

    @Override
    public String kind() {
        return "STOP_LOOK";
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
        return jdbc.sql("select k.* from stop_look_left k where " + where
                        + " order by k.case_number, k.place limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> piece(row))
                .list();
    }

    private Piece piece(ResultSet row) throws SQLException {
        CaseNumber number = CaseNumber.of(row.getString("case_number"));
        boolean secret = row.getBoolean("confidential");
        return new Piece(
                kind(),
                number.value(),
                row.getInt("place"),
                CaseAddress.page(number),
                secret ? null : row.getString("title"),
                secret ? null : row.getString("school_name"),
                Step.INSPECT_STOP.name(),
                Desk.person(row.getLong("person_id")),
                null);
    }

    /** Who may take most of them first. */
    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        Map<Long, PersonCard> people = new LinkedHashMap<>();
        Map<Long, Integer> counts = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (PersonCard person : others(desk.read(CaseNumber.of(piece.reference())), leaver.person())) {
                people.putIfAbsent(person.id(), person);
                counts.merge(person.id(), 1, Integer::sum);
            }
        }
        return people.values().stream()
                .map(person -> new Taker(person, counts.get(person.id())))
                .sorted(Comparator.comparing(Taker::pieces).reversed())
                .toList();
    }

    @Override
    public boolean goesOnByItself() {
        return true;
    }

    @Override
    public void passOn(List<Piece> pieces, Passing handed) {
        for (Piece piece : pieces) {
            RectificationCase subject = desk.takeForSystem(CaseNumber.of(piece.reference()));
            List<PersonCard> free = others(subject, handed.from());
            PersonCard next = free.stream()
                    .filter(person ->
                            handed.to() != null && person.id() == handed.to().id())
                    .findFirst()
                    .orElse(free.isEmpty() ? null : free.get(0));
            orders.findByCaseIdAndPlace(subject.id(), piece.position())
                    .ifPresent(order -> passing.pass(subject, order, next));
        }
    }

    private List<PersonCard> others(RectificationCase subject, PersonCard leaver) {
        return passing.free(subject).stream()
                .filter(person -> person.id() != leaver.id())
                .toList();
    }
}
