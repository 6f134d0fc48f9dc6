package cn.zhenggai.rectification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clock of a case told as simply as the rules can be: days are walked one by one. Knows the days from the autumn of
 * 2026 to the next April, of which no calendar is loaded, only.
 */
class ReferenceClock {

    private static final Set<LocalDate> OFF =
            days("2026-09-25", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07", "2027-01-01");
    private static final Set<LocalDate> MADE_UP = days("2026-09-20", "2026-10-10");

    CaseState state = CaseState.RECTIFYING;
    LocalDate deadline;
    LocalDate original;
    private final LocalDate issued;
    private int ordered;
    boolean closedBefore;
    boolean counted = true;
    LocalDate grace;
    int episode = 1;
    int extensions;
    boolean asked;
    LocalDate askedUntil;
    /** Whose answer it needs, as it stood when it was asked. */
    String decider;

    CaseState pausedFrom;
    LocalDate pausedOn;
    /** How many objections there were; until when they could be raised; what the one that waits has stopped. */
    int objections;

    final LocalDate objectUntil;
    boolean objecting;
    boolean stoppedForIt;
    /** Since when others act; how many things are stopped; whether it is listed; when it resumes by itself. */
    LocalDate outsideSince;

    int stops;
    int stopsGiven;
    boolean listed;
    LocalDate reviewOn;
    boolean deskReturned;
    LocalDate submittedOn;
    int round = 1;

    ReferenceClock(LocalDate issuedOn, int workdays) {
        deadline = plus(issuedOn, workdays);
        original = deadline;
        objectUntil = plus(issuedOn, 10);
        ordered = workdays;
        issued = issuedOn;
    }

    static boolean workday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MADE_UP.contains(day) || !weekend && !OFF.contains(day);
    }

    static LocalDate plus(LocalDate day, int workdays) {
        LocalDate at = day;
        int left = Math.abs(workdays);
        while (left > 0) {
            at = at.plusDays(workdays > 0 ? 1 : -1);
            left -= workday(at) ? 1 : 0;
        }
        return at;
    }

    /** Working days after the first up to the second; negative when the second is earlier. */
    static int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from; day.isBefore(to); ) {
            day = day.plusDays(1);
            count += workday(day) ? 1 : 0;
        }
        for (LocalDate day = to; day.isBefore(from); ) {
            day = day.plusDays(1);
            count -= workday(day) ? 1 : 0;
        }
        return count;
    }

    boolean running() {
        boolean withSchool = state == CaseState.RECTIFYING || state == CaseState.SCHOOL_REVIEW;
        return withSchool && !asked;
    }

    LocalDate lastDay() {
        return grace != null ? grace : deadline;
    }

    void asked() {
        asked = true;
        decider = listed ? "director" : extensions == 0 ? "sectionhead" : "deputy";
    }

    /** Who approves a closure: fixed when the round was passed, and again when it is listed. */
    String closer() {
        return listed ? "director" : "deputy";
    }

    void approved() {
        deadline = askedUntil;
        counted = false;
        grace = null;
        episode++;
        extensions++;
        asked = false;
    }

    void paused(LocalDate today) {
        pausedFrom = state;
        pausedOn = today;
        state = CaseState.PAUSED;
    }

    /** What others act on meanwhile stood still already. */
    void resumed(LocalDate today) {
        if (outsideSince == null) {
            givenBack(pausedOn, today);
        }
        state = pausedFrom;
        stoppedForIt = false;
    }

    private void givenBack(LocalDate since, LocalDate today) {
        if (!today.equals(since)) {
            deadline = counted ? plus(today, between(since, deadline)) : shifted(since, today);
            grace = grace == null ? null : plus(today, between(since, grace));
        }
    }

    void transferred(LocalDate today) {
        outsideSince = today;
        state = CaseState.COORDINATING;
    }

    void cameBack(LocalDate today) {
        givenBack(outsideSince, today);
        outsideSince = null;
        state = CaseState.RECTIFYING;
    }

    void othersDone(LocalDate today) {
        state = CaseState.SUBMITTED;
        submittedOn = today;
    }

    /** Whether somebody has to approve the closure of what was passed. */
    boolean passedForApproval() {
        return listed || stops > 0;
    }

    void closed() {
        state = CaseState.CLOSED;
        objecting = false;
        listed = false;
        closedBefore = true;
    }

    /** By the director, until this day. */
    void listed(LocalDate term) {
        listed = true;
        if (!term.equals(deadline)) {
            written(term);
        }
    }

    void objected() {
        objecting = true;
        objections++;
    }

    /** A stop for the objection ends with its answer; any other goes on. */
    void answered(LocalDate today) {
        objecting = false;
        if (stoppedForIt) {
            resumed(today);
        }
    }

    /** What was ordered should have been this from the beginning. */
    void corrected(LocalDate until) {
        ordered = closedBefore ? ordered : between(issued, until);
        original = until;
        written(until);
    }

    /** By the section head, for the part that came back. */
    void ordered(LocalDate day) {
        state = CaseState.RECTIFYING;
        outsideSince = null;
        written(day);
    }

    private void written(LocalDate day) {
        deadline = day;
        counted = false;
        grace = null;
        episode++;
    }

    void rejected(LocalDate until) {
        boolean others = outsideSince != null;
        state = others ? CaseState.COORDINATING : CaseState.RECTIFYING;
        grace = others ? grace : until;
        submittedOn = null;
        deskReturned = false;
        round++;
    }

    /** The latest day that a reopened case may get. */
    LocalDate latest(LocalDate today) {
        return plus(today, Math.max(1, ordered / 2));
    }

    void reopened(LocalDate today, LocalDate until) {
        state = CaseState.RECTIFYING;
        deadline = until;
        original = until;
        counted = until.equals(latest(today));
        grace = null;
        episode++;
        extensions = 0;
        asked = false;
        outsideSince = null;
        deskReturned = false;
        submittedOn = null;
        round++;
    }

    private LocalDate shifted(LocalDate since, LocalDate today) {
        LocalDate day = deadline;
        for (LocalDate at = since; at.isBefore(today); at = at.plusDays(1)) {
            day = day.plusDays(1);
        }
        boolean late = deadline.isBefore(since);
        return late || workday(day) ? day : plus(day, 1);
    }

    private static Set<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
