package cn.zhenggai.lookback.sample;

import cn.zhenggai.lookback.LookBackGiven;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.desk.CaseSights;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.BureauTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A look that is to be done goes from one to another, with its day. */
@Component
class PassingLookBack {

    private final JdbcClient jdbc;
    private final CaseSights sights;
    private final ApplicationEventPublisher events;

    PassingLookBack(JdbcClient jdbc, CaseSights sights, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.events = events;
    }

    /**
     * Nothing for one that was done meanwhile.
     *
     * @param to null when there is nobody; the registrar gives it to somebody then
     * @param tell whether he hears of it by this alone
     */
    void pass(long id, RectificationCase subject, @Nullable PersonCard to, boolean tell) {
        List<LocalDate> open = jdbc.sql("select due_on from look_back where id = :id and result is null for update")
                .param("id", id)
                .query((row, n) -> BureauTime.day(row, "due_on"))
                .list();
        if (open.isEmpty()) {
            return;
        }
        jdbc.sql("update look_back set inspector_id = :person, inspector_name = :name where id = :id")
                .param("person", to == null ? null : to.id())
                .param("name", to == null ? null : to.name())
                .param("id", id)
                .update();
        if (to != null) {
            sights.give(subject, to.id());
            if (tell) {
                events.publishEvent(new LookBackGiven(id, subject.number(), to.id(), open.get(0)));
            }
        }
    }
}
