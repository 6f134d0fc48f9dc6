package cn.zhenggai.escalation.ladder;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.UnitClosed;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.UnitKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the word of a section's head waits for the head of its successor. */
@Component
class DraftsOfUnit {

    private final JdbcClient jdbc;

    DraftsOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void closed(UnitClosed event) {
        if (event.successor() != null && event.unit().kind() == UnitKind.SECTION) {
            jdbc.sql("update escalation set decider = :next where decider = :former and state = 'DRAFTED'")
                    .param("next", head(event.successor()))
                    .param("former", head(event.unit()))
                    .update();
        }
    }

    private static String head(UnitCard section) {
        return Desk.of(Desk.Kind.SECTION_HEAD, section.id()).toString();
    }
}
