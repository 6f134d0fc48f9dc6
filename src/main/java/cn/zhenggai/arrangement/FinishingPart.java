package cn.zhenggai.arrangement;

import cn.zhenggai.organisation.PersonDisabled;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has a part of the work says that it is done; he need not see the case. */
@Service
public class FinishingPart {

    private final JdbcClient jdbc;
    private final Arrangements rows;
    private final CaseDesk desk;
    private final Clock clock;

    FinishingPart(JdbcClient jdbc, Arrangements rows, CaseDesk desk, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.desk = desk;
        this.clock = clock;
    }

    private record Standing(CaseNumber number, String what, boolean done) {}

    /** @throws PartNotFound for a part that is not his */
    @Transactional
    public Outcome<CaseNumber> finish(long id, Actor actor, String note) {
        Standing part = jdbc.sql("""
                        select case_number, what, done_at from part_of_work where id = :id and person_id = :me for update""")
                .param("id", id)
                .param("me", actor.personId())
                .query((row, n) -> new Standing(
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("what"),
                        row.getObject("done_at") != null))
                .optional()
                .orElseThrow(() -> new PartNotFound(id));
        if (part.done()) {
            return Outcome.refused(Refusal.conflict("arrangement.done"));
        }
        return Outcome.unless(new Checks().text(note, "note", 500).refusal(), () -> {
            RectificationCase subject = desk.takeForSystem(part.number());
            rows.done(id, note, BureauTime.now(clock));
            CaseDeed deed = subject.course().noted(CaseDeed.PART_DONE);
            desk.note(subject, actor, deed, Told.note(part.what() + " — " + note.strip()));
            return part.number();
        });
    }

    @EventListener
    void left(PersonDisabled event) {
        rows.left(event.personId());
    }
}
