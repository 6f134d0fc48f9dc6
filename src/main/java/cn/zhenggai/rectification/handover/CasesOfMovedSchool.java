package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.SchoolMoved;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open at a school that comes to another township is that township's from now on; what has ended stays where it was. */
@Component
class CasesOfMovedSchool {

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final MovingCase moving;
    private final Directory directory;

    CasesOfMovedSchool(JdbcClient jdbc, CaseDesk desk, MovingCase moving, Directory directory) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.moving = moving;
        this.directory = directory;
    }

    @EventListener
    void moved(SchoolMoved event) {
        String places = place(event.before()) + " → " + place(event.now());
        open(event.now().id()).forEach(number -> moving.replace(desk.takeForSystem(number), event, places));
    }

    private String place(UnitCard school) {
        return Optional.ofNullable(school.parentId())
                .flatMap(directory::unit)
                .map(UnitCard::name)
                .orElse("");
    }

    private List<CaseNumber> open(long school) {
        return jdbc.sql("select number from case_place where school_id = :school order by number")
                .param("school", school)
                .query((row, n) -> CaseNumber.of(row.getString("number")))
                .list();
    }
}
