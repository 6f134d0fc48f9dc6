package cn.zhenggai.demo.story;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.demo.county.WorkingTime;
import cn.zhenggai.demo.story.Telling.Plot;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Lets one case take its course in the tempo of life: each office with its own delays, and a school that minds the day. */
class Living {

    private static final int LEAST_WITH_PLAN = 14;
    private static final int NOTICE = 3;
    private static final LocalTime DUSK = LocalTime.of(18, 0);

    private final WorkingTime time;
    private final ProposingDeadline proposing;
    private final HazardItem item;
    private final Plot plot;
    private final Walk walk;
    private final Random random;
    private final int haste;
    private LocalDateTime now;
    private LocalDate deadline;
    private LocalDateTime lastHour;
    private boolean reported;
    private boolean submitted;

    /** @param haste 0 for the usual tempo; the higher, the sooner everything is done */
    Living(
            WorkingTime time,
            ProposingDeadline proposing,
            HazardItem item,
            Plot plot,
            Walk walk,
            Random random,
            int haste) {
        this.time = time;
        this.proposing = proposing;
        this.item = item;
        this.plot = plot;
        this.walk = walk;
        this.random = random;
        this.haste = haste;
    }

    void live() {
        walk.opened(plot.opened(), plot.finder());
        now = plot.opened();
        for (char letter : plot.course().letters().toCharArray()) {
            if (letter == 'E' && !inGoodTime()) {
                continue;
            }
            if ((letter == 'e' || letter == 'f') && !walk.asked()) {
                continue;
            }
            take(letter);
        }
    }

    private void take(char letter) {
        now = together(letter)
                ? plot.visit().moment(letter)
                : letter == 'E' ? asking() : letter == 'D' && !reported ? firstReport() : next(letter);
        reported |= letter == 'D';
        submitted |= letter == 'P';
        switch (letter) {
            case '!' -> walk.raised(now, plot.finder());
            case 'S' -> signed();
            case 'T' -> walk.withdrawn(now, plot.finder());
            case 'E' -> asked();
            default -> walk.step(letter, now, deadline);
        }
    }

    /** One signature and one receipt for all that was found on a visit. */
    private boolean together(char letter) {
        return plot.visit() != null && plot.visit().signed() != null && (letter == 'S' || letter == 'R');
    }

    /** What the rules give; a major hazard that needs a plan first gets at least the days that this takes. */
    private void signed() {
        LocalDate day = now.toLocalDate();
        Severity severity = walk.major() ? Severity.MAJOR : Severity.GENERAL;
        CountedDay proposal = proposing.proposal(item, severity, day);
        LocalDate leastForPlan = time.workday(day.plusDays(LEAST_WITH_PLAN));
        boolean longer = walk.major() && proposal.deadline().isBefore(leastForPlan);
        deadline = longer ? leastForPlan : proposal.deadline();
        lastHour = longer || proposal.limit() == null ? null : lastHour(proposal.limit());
        walk.signed(now, deadline);
    }

    private LocalDateTime lastHour(Limit limit) {
        return switch (limit.unit()) {
            case HOURS -> now.plusHours(limit.amount());
            case ON_THE_SPOT -> now.plusHours(24);
            default -> null;
        };
    }

    /** Usually after the office's own delay; sooner when the deadline would pass meanwhile. */
    private LocalDateTime next(char letter) {
        int delay = haste > 1 ? 0 : delay(letter);
        boolean schools = "RWAP".indexOf(letter) >= 0 && !submitted && deadline != null;
        if (schools && lastHour != null) {
            return hurried(now);
        }
        LocalDateTime usual = time.after(now, delay, random);
        boolean tooLate = schools && !usual.toLocalDate().isBefore(deadline.minusDays(letter == 'P' ? 0 : 1));
        return tooLate ? time.after(now, 0, random) : usual;
    }

    private LocalDateTime hurried(LocalDateTime moment) {
        LocalDateTime soon = moment.plusMinutes(18 + random.nextInt(40));
        boolean dark = soon.toLocalTime().isAfter(DUSK) || !soon.toLocalDate().equals(moment.toLocalDate());
        return dark ? moment.toLocalDate().plusDays(1).atTime(8, 5).plusMinutes(random.nextInt(40)) : soon;
    }

    private LocalDateTime firstReport() {
        int lateDays = haste > 0 ? 0 : plot.course().lateDays();
        if (lastHour != null) {
            LocalDateTime late = lastHour.plusHours(3 + random.nextInt(12L * lateDays > 60 ? 60 : 12 * lateDays + 1));
            return lateDays == 0 ? hurried(now) : time.seated(late.isAfter(now) ? late : now.plusHours(3));
        }
        long left = Math.max(0, ChronoUnit.DAYS.between(now.toLocalDate(), deadline));
        double share = (0.35 + 0.6 * random.nextDouble()) / (1 + haste);
        LocalDate day =
                lateDays > 0 ? deadline.plusDays(lateDays) : now.toLocalDate().plusDays((long) (left * share));
        LocalDateTime done = time.within(time.workday(day), random);
        boolean fits = done.isAfter(now.plusMinutes(30))
                && (lateDays > 0 || !done.toLocalDate().isAfter(deadline));
        return fits ? done : time.after(now, 0, random);
    }

    /** Early enough before the deadline that the bureau has to take the request. */
    private boolean inGoodTime() {
        return haste == 0
                && lastHour == null
                && time.before(deadline, NOTICE)
                        .isAfter(time.workday(now.toLocalDate().plusDays(1)));
    }

    private LocalDateTime asking() {
        LocalDate latest = time.before(deadline, NOTICE + random.nextInt(3));
        LocalDate soonest = time.workday(now.toLocalDate().plusDays(1));
        return time.within(latest.isAfter(soonest) ? latest : soonest, random);
    }

    private void asked() {
        LocalDate until = time.workday(deadline.plusDays(6 + random.nextInt(13)));
        walk.step('E', now, until);
        deadline = plot.course().letters().indexOf('e') >= 0 ? until : deadline;
    }

    private int delay(char letter) {
        return switch (letter) {
            case 'R', 'A' -> random.nextInt(9) == 0 ? 2 : random.nextInt(2);
            case 'W', 'x', 'v' -> random.nextInt(3);
            case 'S' -> walk.major() ? 0 : random.nextInt(2);
            case 'P', 'b', 'C', 'c', 'N' -> random.nextInt(2);
            case 'e', 'f' -> random.nextInt(6) == 0 ? 4 : 1 + random.nextInt(2);
            default -> 1 + random.nextInt(2);
        };
    }
}
