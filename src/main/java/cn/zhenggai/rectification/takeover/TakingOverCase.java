package cn.zhenggai.rectification.takeover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseBeginning.Inherited;
import cn.zhenggai.rectification.dossier.CaseOrder;
import cn.zhenggai.rectification.dossier.CaseTies;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.Discovery;
import cn.zhenggai.rectification.dossier.Hazard;
import cn.zhenggai.rectification.dossier.Jurisdiction;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.opening.CaseNumbers;
import cn.zhenggai.rectification.verification.NamingRound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a case out of an old ledger: as closed history, or going on from the step that it had reached, in its process and at
 * the desks that it waits at. Nobody is told, no picture is asked for, and figures know of it from now on.
 */
@Service
public class TakingOverCase {

    private final CaseNumbers numbers;
    private final Cases cases;
    private final Rounds rounds;
    private final CaseDesk desk;
    private final NamingRound naming;
    private final TakenOverCases taken;
    private final Directory directory;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingOverCase(
            CaseNumbers numbers,
            Cases cases,
            Rounds rounds,
            CaseDesk desk,
            NamingRound naming,
            TakenOverCases taken,
            Directory directory,
            RectificationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.numbers = numbers;
        this.cases = cases;
        this.rounds = rounds;
        this.desk = desk;
        this.naming = naming;
        this.taken = taken;
        this.directory = directory;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came of a row.
     *
     * @param entries of its log, by which it is seen whether anything was done since
     */
    public record Taken(long caseId, int entries) {}

    /** Whoever keeps the ledgers of a bureau, and its leaders. */
    public static boolean mayTakeOver(Actor actor) {
        return actor.is(Role.REGISTRAR) || actor.is(Role.DEPUTY) || actor.is(Role.DIRECTOR);
    }

    /** The row must not be here yet. */
    @Transactional
    public Outcome<Taken> takeOver(Actor by, OldCase old) {
        if (!mayTakeOver(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Instant now = BureauTime.now(clock);
        UnitCard school = directory.unit(old.schoolId()).orElseThrow();
        RectificationCase subject = drawn(by, old, school, now);
        Inherited inherited = inherited(old, now);
        CaseDeed deed = subject.beginning().takenOver(inherited);
        desk.begin(subject, by, deed, Told.note(told(old)));
        taken.add(subject.id(), by, old, now);
        if (!old.stand().over()) {
            goOn(subject, by, old, inherited);
        } else if (old.days().passedOn() != null) {
            keepRound(subject, old, inherited, true);
        }
        return Outcome.done(new Taken(subject.id(), subject.logEnd().logCount()));
    }

    private void goOn(RectificationCase subject, Actor by, OldCase old, Inherited inherited) {
        boolean waits = old.stand() == OldStand.INSPECTION;
        if (waits) {
            keepRound(subject, old, inherited, null);
        }
        int people = waits ? naming.name(subject, 1) : 0;
        process.takenOver(subject.number(), by, subject.severity(), inherited.stand(), people);
    }

    private void keepRound(RectificationCase subject, OldCase old, Inherited inherited, @Nullable Boolean passed) {
        LocalDate seen = old.days().passedOn();
        Round round = new Round(subject);
        round.inherited(old.measures(), inherited.submittedAt(), passed, seen == null ? null : noon(seen));
        rounds.save(round);
    }

    private RectificationCase drawn(Actor by, OldCase old, UnitCard school, Instant now) {
        OldCase.OldHazard hazard = old.hazard();
        return new RectificationCase(
                numbers.next(BureauTime.dayOf(now).getYear()),
                old.severity(),
                new Jurisdiction(school.bureauId(), old.sectionId(), school.townshipId(), school.id(), school.name()),
                new Hazard(
                        hazard.itemCode(),
                        hazard.category(),
                        hazard.zeroTolerance(),
                        hazard.confidential(),
                        false,
                        hazard.title(),
                        hazard.place(),
                        hazard.description(),
                        null),
                new Discovery(old.source(), null, old.days().foundOn(), by.personId(), by.name(), now, false),
                CaseOrder.proposed(old.measures().isEmpty() ? null : old.measures()),
                CaseTies.of(FindingTies.NONE));
    }

    private Inherited inherited(OldCase old, Instant now) {
        OldCase.Days days = old.days();
        LocalDate submitted = days.submittedOn();
        LocalDate closed = days.closedOn();
        return new Inherited(
                state(old),
                old.number(),
                old.stand() == OldStand.OUTSIDE ? null : noon(days.foundOn()),
                days.original(),
                days.due(),
                old.stand() == OldStand.WORK ? worker(old) : null,
                submitted == null ? null : noon(submitted),
                closed == null ? null : noon(closed),
                days.timeKnown(),
                now);
    }

    private static CaseState state(OldCase old) {
        return switch (old.stand()) {
            case CLOSED -> CaseState.CLOSED;
            case FIXED_ON_SITE -> CaseState.FIXED_ON_SITE;
            case RECEIPT -> CaseState.ISSUED;
            case ASSIGNMENT -> old.severity() == Severity.MAJOR ? CaseState.PLANNING : CaseState.RECEIVED;
            case WORK -> CaseState.RECTIFYING;
            case INSPECTION -> CaseState.SUBMITTED;
            case OUTSIDE -> CaseState.COORDINATING;
        };
    }

    /** Who of the school is called so, or has that post, and nobody else has; otherwise it waits at the desk of the school. */
    private @Nullable PersonCard worker(OldCase old) {
        List<PersonCard> called = directory.staffOf(old.schoolId()).stream()
                .filter(person -> old.responsible().equals(person.name())
                        || old.responsible().equals(person.post()))
                .toList();
        return called.size() == 1 ? called.get(0) : null;
    }

    /** Ledgers know days and no hours: the same hour for all of them keeps the days between them whole. */
    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(BureauTime.ZONE).toInstant();
    }

    private static String told(OldCase old) {
        OldCase.Place place = old.place();
        String where = place.file() + " · " + place.sheet() + " · " + place.line();
        return old.number() == null ? where : old.number() + " — " + where;
    }

    /**
     * Lets the case go as if it had never come; its number stays used and its log stays readable.
     *
     * @param entries as it was when it came
     */
    @Transactional
    public Outcome<Long> undo(Actor by, long caseId, int entries) {
        RectificationCase subject = cases.lock(caseId).orElseThrow();
        if (subject.logEnd().logCount() != entries || subject.state().dropped()) {
            return Outcome.refused(Refusal.conflict("importUsedSince"));
        }
        CaseDesk.Taken held = CaseDesk.Taken.of(subject, BureauTime.now(clock));
        boolean open = subject.state().open();
        String where = taken.of(caseId, true).map(TakenOver::file).orElse("");
        CaseDeed deed = subject.course().takeOverUndone(held.now(), where);
        desk.lay(held, by, deed, Told.note(where));
        taken.forget(caseId);
        if (open) {
            process.withdrawn(subject.number(), by);
            events.publishEvent(subject.event(CaseEvent.Kind.WITHDRAWN));
        }
        return Outcome.done(caseId);
    }
}
