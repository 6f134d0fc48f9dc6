package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Work of a school whose worker has gone: another of the same school does it from now on. */
@Component
@Order(2)
class KeptRepairs implements KeptWork {

    private static final String VIEW = "repair_left";

    private final KeptRows rows;
    private final HandingOverCase handing;
    private final Directory directory;
    private final WorkItems work;

    KeptRepairs(KeptRows rows, HandingOverCase handing, Directory directory, WorkItems work) {
        this.rows = rows;
        this.handing = handing;
        this.directory = directory;
        this.work = work;
    }

    @Override
    public String kind() {
        return "REPAIR";
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return rows.read(VIEW, "k.bureau_id = :bureau", Map.of("bureau", bureauId), limit, this::piece);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        Map<String, Long> person = Map.of("person", leaver.person().id());
        return rows.read(VIEW, "k.person_id = :person", person, Integer.MAX_VALUE, this::piece);
    }

    private Piece piece(ResultSet row) throws SQLException {
        return KeptRows.piece(row, kind(), 1, Step.RECTIFY.name(), Desk.person(row.getLong("person_id")));
    }

    /** Workers first, then who is in office. */
    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        return Taker.ofAll(
                pieces,
                directory.staffOf(leaver.person().unitId()).stream()
                        .filter(person -> person.id() != leaver.person().id())
                        .sorted(Comparator.comparing((PersonCard person) -> !person.is(Role.ASSIGNEE))));
    }

    @Override
    public void passOn(List<Piece> pieces, Passing passing) {
        PersonCard to = passing.to();
        pieces.stream().map(Piece::reference).distinct().sorted().forEach(number -> {
            RectificationCase subject = handing.take(CaseNumber.of(number));
            handing.lay(subject, passing, to, one -> one.course().handedOver(to.id(), to.name()));
            work.move(subject.number(), Step.RECTIFY, 1, Desk.person(to.id()));
        });
    }
}
