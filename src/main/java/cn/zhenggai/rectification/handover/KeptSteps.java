package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that wait at an office; they stay at its desk, and whoever takes the office finds them there. */
@Component
@Order(1)
class KeptSteps implements KeptWork {

    /** Not a view over views: those hold the name of who made them, and a dump could not be loaded under another. */
    private static final String VIEW = """
            (select w.* from office_step w
             where not exists (select 1 from unit_desk s
                               where s.unit_id = cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0))
                                 and s.kind = substring(w.desk, 1, locate('@', w.desk) - 1))
               and not exists (select 1 from bureau_desk s
                               where s.bureau_id = cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0))
                                 and s.kind = substring(w.desk, 1, locate('@', w.desk) - 1)))""";

    private final KeptRows rows;
    private final HandingOverCase handing;
    private final JdbcClient jdbc;

    KeptSteps(KeptRows rows, HandingOverCase handing, JdbcClient jdbc) {
        this.rows = rows;
        this.handing = handing;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "STEP";
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return rows.read(VIEW, "k.bureau_id = :bureau", Map.of("bureau", bureauId), limit, this::piece);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        List<String> desks = leaver.emptied().stream().map(Desk::toString).toList();
        return desks.isEmpty()
                ? List.of()
                : rows.read(VIEW, "k.desk in (:desks)", Map.of("desks", desks), Integer.MAX_VALUE, this::piece);
    }

    private Piece piece(ResultSet row) throws SQLException {
        return KeptRows.piece(
                row, kind(), row.getInt("position"), row.getString("step"), Desk.parse(row.getString("desk")));
    }

    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        return List.of();
    }

    @Override
    public void passOn(List<Piece> pieces, Passing passing) {
        pieces.stream()
                .map(Piece::reference)
                .distinct()
                .sorted()
                .map(CaseNumber::of)
                .map(handing::take)
                .forEach(subject -> handing.lay(
                        subject, passing, passing.to(), one -> one.course().noted(CaseDeed.HAND_OVER)));
    }

    @Override
    public int behind(Desk office) {
        String place =
                switch (office.kind()) {
                    case SCHOOL, PRINCIPAL, HEAD -> "school_id";
                    case SECTION_HEAD -> "section_id";
                    case DEPUTY, DIRECTOR, REGISTRAR -> "bureau_id";
                    case TOWNSHIP, PERSON, DEPARTMENT -> null;
                };
        return place == null
                ? 0
                : jdbc.sql("select count(*) from case_place c where c." + place + " = :id")
                        .param("id", office.id())
                        .query(Integer.class)
                        .single();
    }
}
