package cn.zhenggai.lookback.sample;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inspector says how he found a closed case. What has come back is proposed to be reopened with it; where it is too late
 * for that, his word stands and a new case is his to open.
 */
@Service
public class RecordingLookBack {

    private static final Set<LookBackResult> SAID =
            EnumSet.of(LookBackResult.HOLDS, LookBackResult.RELAPSED, LookBackResult.NOT_SEEN);

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final ProposingReopening proposing;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final Clock clock;

    RecordingLookBack(
            JdbcClient jdbc,
            CaseDesk desk,
            ProposingReopening proposing,
            Uploads uploads,
            EvidenceShelf evidence,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.proposing = proposing;
        this.uploads = uploads;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @return whether it was proposed to reopen the case */
    @Transactional
    public Outcome<Boolean> record(long id, Actor actor, LookBackEntry entry) {
        CaseNumber number = find(id, actor).number();
        desk.mustSee(number, actor);
        RectificationCase subject = desk.takeForSystem(number);
        LookBack standing = find(id, actor);
        Optional<Refusal> refusal = inTheWay(standing, subject, actor).or(() -> wrong(actor, entry));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return entry.result() == LookBackResult.RELAPSED
                ? relapsed(standing, actor, entry)
                : Outcome.done(said(standing, actor, entry, false));
    }

    private static Optional<Refusal> inTheWay(LookBack standing, RectificationCase subject, Actor actor) {
        if (!standing.of(actor)) {
            return Optional.of(Refusal.forbidden("notAllowed"));
        }
        if (!standing.open()) {
            return Optional.of(Refusal.conflict("lookBack.done"));
        }
        return subject.state().rectified() ? Optional.empty() : Optional.of(Refusal.conflict("lookBack.caseOpen"));
    }

    private Optional<Refusal> wrong(Actor actor, LookBackEntry entry) {
        return new Checks()
                .that(entry.result() != null && SAID.contains(entry.result()), "result", "required")
                .text(entry.note(), "note", 1000)
                .that(uploads.ready(actor, entry.photos(), List.of()), "photos", "photoGone")
                .refusal();
    }

    private Outcome<Boolean> relapsed(LookBack standing, Actor actor, LookBackEntry entry) {
        Outcome<CaseNumber> proposed = proposing.propose(
                standing.number(), actor, new ReopeningEntry(ReopeningGround.LOOK_BACK, entry.note(), entry.photos()));
        boolean wrong = !proposed.accepted() && proposed.refusal().kind() == Refusal.Kind.INVALID;
        return wrong
                ? Outcome.refused(proposed.refusal())
                : Outcome.done(said(standing, actor, entry, proposed.accepted()));
    }

    private boolean said(LookBack standing, Actor actor, LookBackEntry entry, boolean proposed) {
        RectificationCase subject = desk.takeForSystem(standing.number());
        if (!proposed) {
            evidence.attach(
                    CaseEvidence.owner(subject.number()),
                    EvidencePurpose.RELAPSE,
                    subject.course().roundNo(),
                    actor,
                    Attachment.alone(entry.photos()));
        }
        jdbc.sql("""
                        update look_back set result = :result, note = :note, done_by_name = :name, done_at = :now
                        where id = :id""")
                .param("result", entry.result().name())
                .param("note", entry.note().strip())
                .param("name", actor.name())
                .param("now", BureauTime.column(clock.instant()))
                .param("id", standing.id())
                .update();
        desk.note(subject, actor, subject.course().noted(deed(entry.result())), Told.note(entry.note()));
        return proposed;
    }

    private static CaseDeed deed(LookBackResult result) {
        return switch (result) {
            case HOLDS -> CaseDeed.LOOK_BACK_HOLDS;
            case RELAPSED -> CaseDeed.LOOK_BACK_RELAPSED;
            default -> CaseDeed.LOOK_BACK_NOT_SEEN;
        };
    }

    private LookBack find(long id, Actor actor) {
        return jdbc.sql(LookBack.SELECT + " where l.id = :id")
                .param("id", id)
                .query((row, n) -> LookBack.read(row, actor))
                .optional()
                .orElseThrow(() -> new LookBackNotFound(id));
    }
}
