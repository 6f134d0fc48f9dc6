package cn.zhenggai.demo.clock;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.acting.Agenda;
import cn.zhenggai.demo.acting.PlayingPast;
import cn.zhenggai.escalation.watch.ForecastingEscalation;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the county's time on. Every morning on the way is lived through: what is due then is done then, as on a server
 * that ran all the while.
 */
@Service
@Profile("demo")
public class MovingClock {

    /** A year of future is as much as there is a past. */
    static final Instant END = DemoClock.OPENING.plus(Duration.ofDays(365));

    private static final int FURTHEST_EVENT = 45;
    private static final Duration HOURS = Duration.ofHours(4);

    /** How far. */
    public enum How {
        HOURS,
        DAY,
        WORKDAY,
        EVENT
    }

    private final DemoClock clock;
    private final PlayingPast past;
    private final Deadlines calendar;
    private final ForecastingEscalation forecasting;
    private final SettingOff settingOff;
    private final Moves moves;

    MovingClock(
            DemoClock clock,
            PlayingPast past,
            Deadlines calendar,
            ForecastingEscalation forecasting,
            SettingOff settingOff,
            Moves moves) {
        this.clock = clock;
        this.past = past;
        this.calendar = calendar;
        this.forecasting = forecasting;
        this.settingOff = settingOff;
        this.moves = moves;
    }

    public static boolean mayMove(Actor actor) {
        return actor.isAny(Role.DIRECTOR, Role.DEPUTY, Role.ADMIN);
    }

    /**
     * One move after the other. Outside of the transaction of the request: each thing that is due has one of its own.
     *
     * @return the number of the move
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public synchronized Outcome<Long> move(Actor actor, How how) {
        Instant from = BureauTime.now(clock);
        Optional<Refusal> refusal = refusal(actor, from);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        SettingOff.Result result = settingOff.during(() -> go(how, from));
        return Outcome.done(moves.keep(actor, how, from, BureauTime.now(clock), result));
    }

    private Optional<Refusal> refusal(Actor actor, Instant from) {
        if (!mayMove(actor)) {
            return Optional.of(Refusal.forbidden("notAllowed"));
        }
        if (!past.progress().done()) {
            return Optional.of(Refusal.conflict("clockStillPlaying"));
        }
        return from.isBefore(END) ? Optional.empty() : Optional.of(Refusal.conflict("clockAtItsEnd"));
    }

    private void go(How how, Instant from) {
        LocalDate today = BureauTime.dayOf(from);
        switch (how) {
            case HOURS -> through(from, from.plus(HOURS));
            case DAY -> through(from, morning(today.plusDays(1)));
            case WORKDAY -> through(from, morning(calendar.plusWorkdays(today, 1)));
            case EVENT -> untilSomethingHappens(from);
        }
    }

    private void through(Instant from, Instant to) {
        for (Instant at = nextMorning(from); at.isBefore(to); at = nextMorning(at)) {
            arrive(at);
        }
        arrive(to);
    }

    /** A day at a time where the forecast knows of nothing: a case that stood still may go on meanwhile. */
    private void untilSomethingHappens(Instant from) {
        boolean happened = arrive(from);
        for (int days = 0; !happened && days < FURTHEST_EVENT; days++) {
            Instant now = clock.instant();
            Instant tomorrow = nextMorning(now);
            happened = arrive(forecasting
                    .next()
                    .filter(next -> next.isAfter(now) && next.isBefore(tomorrow))
                    .orElse(tomorrow));
        }
    }

    private boolean arrive(Instant moment) {
        clock.forwardTo(moment);
        return settingOff.now();
    }

    private static Instant nextMorning(Instant moment) {
        Instant today = morning(BureauTime.dayOf(moment));
        return today.isAfter(moment) ? today : morning(BureauTime.dayOf(moment).plusDays(1));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(Agenda.LOOK).atZone(BureauTime.ZONE).toInstant();
    }
}
