package cn.zhenggai.accountability;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.steps.NotingDecision;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The discipline office or the director writes down what came of a proposal, or why nothing does. */
@Service
public class SettlingAccountability {

    private static final int TEXT = 1000;
    private static final int NAME = 60;
    private static final int OFFICE = 100;

    private final Accountabilities register;
    private final AccountabilityOutcomes outcomes;
    private final NotingDecision log;
    private final Clock clock;

    SettlingAccountability(
            Accountabilities register, AccountabilityOutcomes outcomes, NotingDecision log, Clock clock) {
        this.register = register;
        this.outcomes = outcomes;
        this.log = log;
        this.clock = clock;
    }

    /** Several may be written down for one proposal. The log of the case tells of persons only that there was something. */
    @Transactional
    public Outcome<Long> record(long id, Actor actor, OutcomeEntry entry) {
        return taken(id, actor).unless(one -> refusal(entry)).map(one -> {
            outcomes.save(new AccountabilityOutcome(one.id(), entry, actor, BureauTime.now(clock)));
            String told =
                    entry.form().party() == CalledParty.UNIT ? entry.decidedBy().strip() : null;
            log.note(one.caseNumber(), actor, deed(entry), told);
            return one.id();
        });
    }

    private static CaseDeed deed(OutcomeEntry entry) {
        return entry.form().party() == CalledParty.UNIT ? CaseDeed.UNIT_ACCOUNTED : CaseDeed.PERSON_ACCOUNTED;
    }

    /** @param dropped nobody is held to account, for which a reason is needed */
    @Transactional
    public Outcome<Long> close(long id, Actor actor, Boolean dropped, String note) {
        return taken(id, actor).unless(one -> closing(one, dropped, note)).map(one -> {
            one.closed(
                    dropped ? AccountabilityState.DROPPED : AccountabilityState.CLOSED,
                    note == null || note.isBlank() ? null : note.strip(),
                    actor,
                    BureauTime.now(clock));
            register.save(one);
            log.note(one.caseNumber(), actor, CaseDeed.ACCOUNTABILITY_CLOSED, note);
            return one.id();
        });
    }

    /** One-vote veto (一票否决) on the school's assessment of a year; by the director alone. */
    @Transactional
    public Outcome<Long> veto(long id, Actor actor, Integer year, String reason) {
        return found(id, actor)
                .unless(one ->
                        actor.isAny(Role.DIRECTOR) ? Optional.empty() : Optional.of(Refusal.forbidden("notAllowed")))
                .unless(one -> one.vetoed() ? Optional.of(Refusal.conflict("vetoedAlready")) : Optional.empty())
                .unless(one -> vetoing(year, reason))
                .map(one -> {
                    one.vetoed(year, reason.strip(), actor, BureauTime.now(clock));
                    register.save(one);
                    log.note(one.caseNumber(), actor, CaseDeed.VETO_ASSESSMENT, year + "：" + reason.strip());
                    return one.id();
                });
    }

    private Outcome<Accountability> taken(long id, Actor actor) {
        return found(id, actor)
                .unless(one -> one.state() == AccountabilityState.OPEN
                        ? Optional.empty()
                        : Optional.of(Refusal.conflict("accountabilityClosed")));
    }

    /** @throws AccountabilityNotFound also for whoever must not know of persons there */
    private Outcome<Accountability> found(long id, Actor actor) {
        return Outcome.done(register.findById(id)
                .filter(one -> ReadingAccountability.knowsAll(actor) && one.bureauId() == actor.bureauId())
                .orElseThrow(() -> new AccountabilityNotFound(id)));
    }

    private Optional<Refusal> refusal(OutcomeEntry entry) {
        LocalDate today = BureauTime.today(clock);
        LocalDate on = entry.decidedOn();
        boolean person = entry.form() != null && entry.form().party() == CalledParty.PERSON;
        Checks checks = new Checks().that(entry.form() != null, "form", "required");
        if (person) {
            checks.text(entry.personName(), "personName", NAME);
        }
        return checks.optionalText(entry.personPost(), "personPost", NAME)
                .text(entry.decidedBy(), "decidedBy", OFFICE)
                .that(on != null, "decidedOn", "required")
                .that(on == null || !on.isAfter(today), "decidedOn", "accountedAhead")
                .that(entry.until() == null || on == null || entry.until().isAfter(on), "until", "accountedUntil")
                .optionalText(entry.note(), "note", TEXT)
                .refusal();
    }

    private Optional<Refusal> closing(Accountability one, Boolean dropped, String note) {
        if (dropped == null) {
            return Optional.of(Refusal.invalid("dropped", "required"));
        }
        boolean some = !outcomes.findByAccountabilityIdOrderById(one.id()).isEmpty();
        Checks checks = dropped ? new Checks().text(note, "note", TEXT) : new Checks().optionalText(note, "note", TEXT);
        return checks.that(dropped != some, null, dropped ? "accountabilityHasOutcome" : "accountabilityWithout")
                .refusal();
    }

    private Optional<Refusal> vetoing(Integer year, String reason) {
        int now = BureauTime.today(clock).getYear();
        return new Checks()
                .that(year != null, "year", "required")
                .that(year == null || year == now || year == now - 1, "year", "vetoYear", now - 1, now)
                .text(reason, "reason", TEXT)
                .refusal();
    }
}
