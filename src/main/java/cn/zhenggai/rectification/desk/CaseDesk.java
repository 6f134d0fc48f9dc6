package cn.zhenggai.rectification.desk;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.log.CaseLog;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.log.LogEntry;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.search.KeepingWords;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where every use case takes a case up and lays it down again: lock and rights first, log and row last. */
@Component
public class CaseDesk {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final Cases cases;
    private final CaseScope scope;
    private final CasePolicy policy;
    private final CaseLog log;
    private final Verifiers verifiers;
    private final WorkItems work;
    private final SharedDrafts drafts;
    private final AskingAboutDates dates;
    private final KeepingWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            CaseScope scope,
            CasePolicy policy,
            CaseLog log,
            Verifiers verifiers,
            WorkItems work,
            SharedDrafts drafts,
            AskingAboutDates dates,
            KeepingWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.scope = scope;
        this.policy = policy;
        this.log = log;
        this.verifiers = verifiers;
        this.work = work;
        this.drafts = drafts;
        this.dates = dates;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** A case in hand: locked, and free for what is to be done. */
    public record Taken(RectificationCase subject, CaseState from, List<Verifier> verifiers, Instant now) {

        public static Taken of(RectificationCase subject, Instant now) {
            return new Taken(subject, subject.state(), List.of(), now);
        }
    }

    /** @throws CaseNotFound also for a case that this person may not see; the attempt is logged */
    public Outcome<Taken> take(CaseNumber number, Actor actor, Action action) {
        if (action.reachesOthers()) {
            drafts.hold(number);
        }
        RectificationCase subject = takeForSystem(number);
        mustSee(number, actor);
        List<Verifier> everyRound = verifiers.of(subject.id());
        List<Verifier> round = everyRound.stream()
                .filter(v -> v.round() == subject.course().roundNo())
                .toList();
        if (!policy.grants(subject, action, actor, everyRound)) {
            return Outcome.refused(policy.denied(subject, action, actor, everyRound));
        }
        return policy.admits(subject, action, actor, round)
                ? Outcome.done(new Taken(subject, subject.state(), round, BureauTime.now(clock)))
                : Outcome.refused(cameSecond(subject, action));
    }

    /** A line of a notice, for one whose right to the notice as a whole is known already. */
    public Taken takeLine(CaseNumber number) {
        return Taken.of(takeForSystem(number), BureauTime.now(clock));
    }

    /** The case for the system's own steps, which nobody clicked for. */
    public RectificationCase takeForSystem(CaseNumber number) {
        return cases.lock(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }

    /** As it stands, for one who may see it; not to be changed. */
    public RectificationCase look(CaseNumber number, Actor actor) {
        mustSee(number, actor);
        return read(number);
    }

    /** As it stands, for reading; whoever asks has seen to it that it may be read. */
    public RectificationCase read(CaseNumber number) {
        return cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }

    public void mustSee(CaseNumber number, Actor actor) {
        if (!scope.covers(number, actor)) {
            SECURITY.warn("denied: {} asked for case {}", actor.login(), number);
            throw new CaseNotFound(number.value());
        }
    }

    /** Asked of a second case, whose secrecy nobody tried to break. */
    public boolean sees(CaseNumber number, Actor actor) {
        return scope.covers(number, actor);
    }

    /** Those of many that he sees, by number. */
    public Set<String> seen(Collection<String> numbers, Actor actor) {
        return scope.covered(numbers, actor);
    }

    /** @param by null when the system acts by itself */
    public void lay(Taken taken, Actor by, CaseDeed deed, Told told) {
        write(taken.subject(), by, deed, taken.from(), told, taken.now());
    }

    /** What leaves a case where it stands. */
    public void note(RectificationCase subject, Actor by, CaseDeed deed, Told told) {
        write(subject, by, deed, subject.state(), told, BureauTime.now(clock));
    }

    /** The first time a case is laid down. */
    public void begin(RectificationCase subject, Actor by, CaseDeed deed) {
        begin(subject, by, deed, Told.NOTHING);
    }

    /** The same of what came from elsewhere, and has a number already. */
    public void begin(RectificationCase subject, Actor by, CaseDeed deed, Told told) {
        write(subject, by, deed, null, told, subject.discovery().openedAt());
        String old = subject.order().oldNumber();
        words.keep(
                new KeepingWords.Text(
                        subject.id(),
                        subject.number().value(),
                        subject.jurisdiction().schoolName(),
                        subject.hazard().title(),
                        old == null
                                ? subject.hazard().description()
                                : subject.hazard().description() + "\n" + old),
                old);
    }

    private void write(RectificationCase subject, Actor by, CaseDeed deed, CaseState from, Told told, Instant at) {
        LogEntry entry = log.next(subject, by, deed, from, told, at);
        subject.logged(new LogEnd(entry.entryNo(), entry.hash()));
        dates.follow(subject, by, deed);
        cases.save(subject);
        log.write(subject.id(), entry);
        events.publishEvent(new CaseLogged(
                entry.number(),
                entry.entryNo(),
                deed,
                by,
                entry.from(),
                entry.to(),
                told.before(),
                told.after(),
                told.note()));
    }

    private Refusal cameSecond(RectificationCase subject, Action action) {
        Refusal inTheWay = Refusal.conflict(policy.inTheWay(subject, action));
        boolean elsewhere = subject.state() == CaseState.PAUSED || subject.state() == CaseState.COORDINATING;
        if (action.step() != null && !elsewhere && !subject.state().dropped()) {
            WorkItem done = work.lastDone(subject.number(), action.step()).orElse(null);
            if (done != null && done.closedByName() != null) {
                return Refusal.conflict("stepTakenBy", done.closedByName(), done.closedAt());
            }
        }
        return inTheWay;
    }
}
