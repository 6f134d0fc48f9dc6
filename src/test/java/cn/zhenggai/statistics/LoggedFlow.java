package cn.zhenggai.statistics;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.task.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slow and obvious reading of where the time of a case went: its log, entry by entry. Each deed ends a step and begins the
 * next one, a pause stops what waits.
 */
final class LoggedFlow {

    /** Of which the log tells the last day: that of the case, or the day of review. */
    static final Set<Step> LATE_BY_LOG = Set.of(Step.RECTIFY, Step.SIGN_REPORT, Step.REVIEW_PAUSE);

    private static final List<Step> OF_SCHOOL =
            List.of(Step.WRITE_PLAN, Step.REVIEW_PLAN, Step.ASSIGN_WORK, Step.RECTIFY);
    private static final Set<String> DAYS =
            Set.of("SIGN_NOTICE", "APPROVE_EXTENSION", "RESUME", "MOVE_DEADLINE", "REGISTER_LISTING", "RETURN_PART");
    private static final Set<CaseState> NOWHERE = Set.of(CaseState.WITHDRAWN, CaseState.DISMISSED, CaseState.MERGED);
    private static final int OTHERS_LOOK = 2;

    /** A step of the case, while it waits and after. */
    static final class Waited {

        final StepKey key;
        final Instant since;

        @Nullable
        Instant taken;

        /** Up to the last moment that is known, in whole minutes, without those of each pause. */
        long minutes;

        boolean late;
        /** The first of two who look at the same: nothing is decided yet. */
        boolean undecided;

        boolean back;

        private @Nullable Instant stillSince;
        private long still;
        private @Nullable LocalDate review;

        private Waited(StepKey key, Instant since) {
            this.key = key;
            this.since = since;
        }

        private void upTo(Instant moment, @Nullable LocalDate deadline) {
            minutes = minutes(since, stillSince == null ? moment : stillSince) - still;
            LocalDate last = key.step() == Step.REVIEW_PAUSE ? review : deadline;
            late = LATE_BY_LOG.contains(key.step()) && last != null && moment.isAfter(BureauTime.endOf(last));
        }

        boolean standsStill() {
            return stillSince != null;
        }
    }

    private final boolean inside;
    private final List<Waited> waiting = new ArrayList<>();
    private final List<Waited> all = new ArrayList<>();
    private @Nullable LocalDate deadline;

    private LoggedFlow(boolean inside) {
        this.inside = inside;
    }

    /** Every step that had begun by then and was not dropped; none of a case that counts nowhere. */
    static List<Waited> of(LoggedCase one, Instant moment) {
        LoggedFlow flow = new LoggedFlow(one.selfFound());
        CaseState state = CaseState.WITHDRAWN;
        for (LoggedCase.Entry entry : one.log()) {
            if (!entry.at().isAfter(moment)) {
                flow.read(entry);
                state = entry.to();
            }
        }
        flow.waiting.forEach(step -> step.upTo(moment, flow.deadline));
        return NOWHERE.contains(state) ? List.of() : flow.all;
    }

    private void read(LoggedCase.Entry entry) {
        Instant at = entry.at();
        switch (entry.deed()) {
            case "OPEN" -> begin(at, Step.SIGN_NOTICE);
            case "OPEN_INSIDE" -> begin(at, Step.RECTIFY);
            case "SIGN_NOTICE" -> after(at, Step.SIGN_NOTICE, Step.RECEIVE_NOTICE);
            case "RECEIVE" -> after(at, Step.RECEIVE_NOTICE, ofSchool(entry.to()));
            case "WRITE_PLAN" -> after(at, Step.WRITE_PLAN, Step.REVIEW_PLAN);
            case "APPROVE_PLAN" -> after(at, Step.REVIEW_PLAN, Step.ASSIGN_WORK);
            case "RETURN_PLAN" -> after(at, Step.REVIEW_PLAN, Step.WRITE_PLAN).back = true;
            case "ASSIGN" -> after(at, Step.ASSIGN_WORK, Step.RECTIFY);
            case "REPORT" -> after(at, Step.RECTIFY, Step.SIGN_REPORT);
            case "REPORT_INSIDE" -> after(at, Step.RECTIFY, Step.VERIFY);
            case "SIGN_REPORT" -> looks(at, Step.SIGN_REPORT);
            case "RETURN_REPORT" -> after(at, Step.SIGN_REPORT, Step.RECTIFY).back = true;
            case "PASS", "REJECT" -> opinion(entry);
            case "RETURN_FOR_PROOF" -> {
                take(at, Step.VERIFY).undecided = true;
                after(at, Step.VERIFY, Step.RECTIFY).back = true;
            }
            case "APPROVE_CLOSURE" -> take(at, Step.APPROVE_CLOSURE);
            case "RETURN_CLOSURE" -> looks(at, Step.APPROVE_CLOSURE).back = true;
            case "ASK_EXTENSION" -> begin(at, Step.DECIDE_EXTENSION);
            case "APPROVE_EXTENSION", "REFUSE_EXTENSION" -> take(at, Step.DECIDE_EXTENSION);
            case "PAUSE" -> {
                waiting.forEach(step -> step.stillSince = at);
                begin(at, Step.REVIEW_PAUSE).review = entry.day();
            }
            case "RESUME" -> goOn(at);
            default -> outside(entry);
        }
        if (DAYS.contains(entry.deed()) && entry.day() != null) {
            deadline = entry.day();
        }
        if (!entry.to().open()) {
            all.removeAll(waiting);
            waiting.clear();
        }
    }

    private void outside(LoggedCase.Entry entry) {
        Instant at = entry.at();
        switch (entry.deed()) {
            case "TRANSFER" ->
                after(at, OF_SCHOOL.stream().filter(this::waits).findFirst().orElseThrow(), Step.DECIDE_ACTING);
            case "SEND_LETTER" -> begin(at, Step.ANSWER_LETTER);
            case "ACCEPT_LETTER" -> after(at, Step.ANSWER_LETTER, Step.WORK_OUTSIDE);
            case "LETTER_DONE" -> {
                if (waits(Step.ANSWER_LETTER)) {
                    after(at, Step.ANSWER_LETTER, Step.WORK_OUTSIDE);
                }
                take(at, Step.WORK_OUTSIDE);
            }
            case "OTHERS_DONE" -> looks(at, Step.DECIDE_ACTING);
            case "RETURN_PART" -> {
                after(at, Step.DECIDE_ACTING, ofSchool(entry.to())).back = true;
                drop(Step.ANSWER_LETTER);
                drop(Step.WORK_OUTSIDE);
            }
            default -> {}
        }
    }

    /** One of several opinions leaves the case where it is looked at; the last one takes it on or back. */
    private void opinion(LoggedCase.Entry entry) {
        Waited given = take(entry.at(), Step.VERIFY);
        switch (entry.to()) {
            case VERIFYING -> given.undecided = true;
            case CLOSE_REVIEW -> begin(entry.at(), Step.APPROVE_CLOSURE);
            case RECTIFYING -> {
                given.back = true;
                begin(entry.at(), Step.RECTIFY);
            }
            default -> {}
        }
    }

    private void goOn(Instant at) {
        take(at, Step.REVIEW_PAUSE);
        for (Waited step : waiting) {
            if (step.stillSince != null) {
                step.still += minutes(step.stillSince, at);
                step.stillSince = null;
            }
        }
    }

    private static Step ofSchool(CaseState state) {
        return switch (state) {
            case PLANNING -> Step.WRITE_PLAN;
            case RECTIFYING -> Step.RECTIFY;
            default -> Step.ASSIGN_WORK;
        };
    }

    private Waited looks(Instant at, Step before) {
        Waited taken = take(at, before);
        for (int i = 0; i < OTHERS_LOOK; i++) {
            begin(at, Step.VERIFY);
        }
        return taken;
    }

    private Waited after(Instant at, Step before, Step next) {
        Waited taken = take(at, before);
        begin(at, next);
        return taken;
    }

    private Waited begin(Instant at, Step step) {
        Waited begun = new Waited(new StepKey(step, inside), at);
        waiting.add(begun);
        all.add(begun);
        return begun;
    }

    private Waited take(Instant at, Step step) {
        Waited taken = waiting.stream()
                .filter(one -> one.key.step() == step)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The log takes a " + step + " that it never began"));
        taken.upTo(at, deadline);
        taken.taken = at;
        waiting.remove(taken);
        return taken;
    }

    private boolean waits(Step step) {
        return waiting.stream().anyMatch(one -> one.key.step() == step);
    }

    private void drop(Step step) {
        waiting.removeIf(one -> one.key.step() == step && all.remove(one));
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }
}
