package cn.zhenggai.rectification;

import static cn.zhenggai.rectification.CaseState.CLOSED;
import static cn.zhenggai.rectification.CaseState.CLOSE_REVIEW;
import static cn.zhenggai.rectification.CaseState.COORDINATING;
import static cn.zhenggai.rectification.CaseState.DISMISSED;
import static cn.zhenggai.rectification.CaseState.DRAFT;
import static cn.zhenggai.rectification.CaseState.FIXED_ON_SITE;
import static cn.zhenggai.rectification.CaseState.ISSUED;
import static cn.zhenggai.rectification.CaseState.MERGED;
import static cn.zhenggai.rectification.CaseState.PAUSED;
import static cn.zhenggai.rectification.CaseState.PLANNING;
import static cn.zhenggai.rectification.CaseState.RECEIVED;
import static cn.zhenggai.rectification.CaseState.RECTIFYING;
import static cn.zhenggai.rectification.CaseState.SCHOOL_REVIEW;
import static cn.zhenggai.rectification.CaseState.SUBMITTED;
import static cn.zhenggai.rectification.CaseState.TERMINATED;
import static cn.zhenggai.rectification.CaseState.VERIFYING;
import static cn.zhenggai.rectification.CaseState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every way that a case may go. The policy offers no other, the case takes no other, and the process that is drawn has
 * the same.
 */
public final class Transitions {

    /** @param from null for the beginning of a case */
    record Transition(CaseDeed deed, CaseState from, CaseState to) {}

    private static final Set<CaseState> EVER = EnumSet.allOf(CaseState.class);
    private static final Set<CaseState> OPEN = states(CaseState::open);
    private static final Set<CaseState> SERVED = states(state -> state.served() && state != PAUSED);
    private static final Set<CaseState> WITHDRAWABLE = states(state -> state.open() && !state.claimed());
    private static final Set<CaseState> WITH_SCHOOL = states(CaseState::withSchool);
    private static final Set<CaseState> ENDED = states(state -> !state.open());
    /** Where an order stands that somebody may have objected to. */
    private static final Set<CaseState> ANSWERABLE = states(state -> state.served() || state == COORDINATING);

    /** Where what is listed owes its reports, whoever acts. */
    private static final Set<CaseState> OVERSEEN = states(state -> SERVED.contains(state) || state == COORDINATING);

    /** Where money may come for what was ordered, also when the work is over or stands still. */
    private static final Set<CaseState> FUNDED =
            states(state -> state.served() || state == COORDINATING || state == CLOSED || state == TERMINATED);

    private static final Set<CaseState> UNDER_WAY = Set.of(RECEIVED, PLANNING, RECTIFYING);
    private static final Set<CaseState> RECTIFIED = states(CaseState::rectified);
    private static final Set<CaseState> CLAIMED = states(CaseState::claimed);
    private static final Set<CaseState> LOOKED_AT = Set.of(SUBMITTED, VERIFYING);

    /** Where a case may stand that comes out of an old ledger. */
    private static final Set<CaseState> INHERITED =
            EnumSet.of(ISSUED, RECEIVED, PLANNING, RECTIFYING, SUBMITTED, COORDINATING, CLOSED, FIXED_ON_SITE);

    static final Set<Transition> ALL = Stream.of(
                    work(),
                    outside(),
                    endings(),
                    clocks(),
                    stops(),
                    objections(),
                    listing(),
                    arrangements(),
                    funds(),
                    notes(),
                    afterClosure(),
                    takeOver())
            .flatMap(ways -> ways)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Action, Set<CaseState>> ADMITTED = ALL.stream()
            .filter(way -> way.deed().action().isPresent())
            .collect(Collectors.groupingBy(
                    way -> way.deed().action().orElseThrow(),
                    Collectors.mapping(Transition::from, Collectors.toUnmodifiableSet())));

    private Transitions() {}

    /** Whether the action leads anywhere from the state, be it back to the same. */
    public static boolean admit(Action action, CaseState from) {
        return ADMITTED.get(action).contains(from);
    }

    /** @throws IllegalStateException when there is no such way: the policy had to refuse before */
    public static void check(CaseDeed deed, CaseState from, CaseState to) {
        if (!ALL.contains(new Transition(deed, from, to))) {
            throw new IllegalStateException("No way from " + from + " to " + to + " by " + deed);
        }
    }

    private static Stream<Transition> work() {
        return Stream.of(
                        begins(CaseDeed.OPEN, DRAFT),
                        begins(CaseDeed.FIXED_ON_THE_SPOT, FIXED_ON_SITE),
                        begins(CaseDeed.OPEN_INSIDE, RECTIFYING),
                        begins(CaseDeed.OPEN_OUTSIDE, COORDINATING),
                        ways(CaseDeed.SCHOOL_ACTS, COORDINATING, DRAFT),
                        stays(CaseDeed.OTHERS_ACT, Set.of(COORDINATING)),
                        ways(CaseDeed.SIGN_NOTICE, DRAFT, ISSUED),
                        ways(CaseDeed.RECEIVE, ISSUED, RECEIVED, PLANNING),
                        ways(CaseDeed.RECEIPT_REFUSED, ISSUED, RECEIVED, PLANNING),
                        ways(CaseDeed.WRITE_PLAN, PLANNING, PLANNING),
                        ways(CaseDeed.APPROVE_PLAN, PLANNING, RECEIVED),
                        ways(CaseDeed.RETURN_PLAN, PLANNING, PLANNING),
                        ways(CaseDeed.ASSIGN, RECEIVED, RECTIFYING),
                        ways(CaseDeed.REPORT, RECTIFYING, SCHOOL_REVIEW),
                        ways(CaseDeed.REPORT_INSIDE, RECTIFYING, SUBMITTED),
                        ways(CaseDeed.SIGN_REPORT, SCHOOL_REVIEW, SUBMITTED),
                        ways(CaseDeed.RETURN_REPORT, SCHOOL_REVIEW, RECTIFYING),
                        ways(CaseDeed.PASS, LOOKED_AT, VERIFYING, CLOSED, CLOSE_REVIEW, RECTIFYING, COORDINATING),
                        ways(CaseDeed.REJECT, LOOKED_AT, VERIFYING, RECTIFYING, COORDINATING),
                        ways(CaseDeed.RETURN_FOR_PROOF, SUBMITTED, RECTIFYING, COORDINATING),
                        ways(CaseDeed.APPROVE_CLOSURE, CLOSE_REVIEW, CLOSED),
                        ways(CaseDeed.RETURN_CLOSURE, CLOSE_REVIEW, SUBMITTED))
                .flatMap(ways -> ways);
    }

    /** What other departments are asked for, and what comes of it. */
    private static Stream<Transition> outside() {
        Set<CaseState> coordinating = Set.of(COORDINATING);
        return Stream.of(
                        stays(CaseDeed.ASK_TRANSFER, UNDER_WAY),
                        stays(CaseDeed.REFUSE_TRANSFER, OPEN),
                        ways(CaseDeed.TRANSFER, UNDER_WAY, COORDINATING),
                        stays(CaseDeed.SEND_LETTER, coordinating),
                        stays(CaseDeed.SEND_CLUE, coordinating),
                        stays(CaseDeed.READDRESS_LETTER, coordinating),
                        stays(CaseDeed.ACCEPT_LETTER, coordinating),
                        stays(CaseDeed.OBJECT_LETTER, coordinating),
                        stays(CaseDeed.REFER_OBJECTION, coordinating),
                        stays(CaseDeed.REMIND_LETTER, coordinating),
                        stays(CaseDeed.SUPERVISE_LETTER, coordinating),
                        stays(CaseDeed.LIST_LETTER, coordinating),
                        stays(CaseDeed.LETTER_DONE, coordinating),
                        ways(CaseDeed.OTHERS_DONE, COORDINATING, SUBMITTED),
                        ways(CaseDeed.RETURN_PART, COORDINATING, RECEIVED, PLANNING, RECTIFYING),
                        stays(CaseDeed.PROTECT, coordinating))
                .flatMap(ways -> ways);
    }

    private static Stream<Transition> endings() {
        return Stream.of(
                        ways(CaseDeed.WITHDRAW, WITHDRAWABLE, WITHDRAWN),
                        ways(CaseDeed.MERGE, OPEN, MERGED),
                        ways(CaseDeed.TERMINATE, OPEN, TERMINATED))
                .flatMap(ways -> ways);
    }

    private static Stream<Transition> clocks() {
        return Stream.of(
                        stays(CaseDeed.ASK_EXTENSION, UNDER_WAY),
                        stays(CaseDeed.WAIVE_NOTICE, UNDER_WAY),
                        stays(CaseDeed.REPLAN, UNDER_WAY),
                        stays(CaseDeed.APPROVE_EXTENSION, states(state -> state.open() && state != PAUSED)),
                        stays(CaseDeed.REFUSE_EXTENSION, states(state -> state.open() && state != PAUSED)),
                        ways(CaseDeed.PAUSE, SERVED, PAUSED),
                        ways(CaseDeed.RESUME, PAUSED, SERVED.toArray(CaseState[]::new)),
                        stays(CaseDeed.MOVE_DEADLINE, OPEN),
                        stays(CaseDeed.KEEP_DEADLINE, OPEN))
                .flatMap(ways -> ways);
    }

    /** The work goes on while the bureau looks at its own order again; a stop of that order ends with the answer. */
    private static Stream<Transition> objections() {
        return Stream.of(
                        stays(CaseDeed.OBJECT, WITH_SCHOOL),
                        stays(CaseDeed.WITHDRAW_OBJECTION, ANSWERABLE),
                        ways(CaseDeed.UPHOLD_OBJECTION, ANSWERABLE, DISMISSED),
                        stays(CaseDeed.REGRADE_ON_OBJECTION, SERVED),
                        ways(CaseDeed.REGRADE_ON_OBJECTION, PLANNING, RECEIVED),
                        ways(CaseDeed.REGRADE_ON_OBJECTION, RECEIVED, PLANNING),
                        stays(CaseDeed.MOVE_ON_OBJECTION, SERVED),
                        stays(CaseDeed.KEEP_ON_OBJECTION, ANSWERABLE),
                        stays(CaseDeed.LAPSE_OBJECTION, ENDED))
                .flatMap(ways -> ways);
    }

    /** What is stopped beside the work, and let go again; no clock of the case hears of it. */
    private static Stream<Transition> stops() {
        return Stream.of(
                        stays(CaseDeed.ORDER_STOP, OPEN),
                        stays(CaseDeed.STOP_AT_ONCE, OPEN),
                        stays(CaseDeed.CONFIRM_STOP, OPEN),
                        stays(CaseDeed.REVOKE_STOP, OPEN),
                        stays(CaseDeed.ASK_LIFTING, OPEN),
                        stays(CaseDeed.STOP_FOUND_FIT, OPEN),
                        stays(CaseDeed.STOP_FOUND_UNFIT, OPEN),
                        stays(CaseDeed.LIFT_STOP, OPEN),
                        stays(CaseDeed.REFUSE_LIFTING, OPEN),
                        stays(CaseDeed.STOP_ENDED, EVER))
                .flatMap(ways -> ways);
    }

    /** How the school gets it done, while it has it. */
    private static Stream<Transition> arrangements() {
        return Stream.of(
                        stays(CaseDeed.DIVIDE_WORK, EnumSet.of(RECEIVED, PLANNING, RECTIFYING)),
                        stays(CaseDeed.PROTECT_MEANWHILE, WITH_SCHOOL),
                        stays(CaseDeed.PART_DONE, EVER))
                .flatMap(ways -> ways);
    }

    /** What was written down wrongly is taken back however the case has ended meanwhile. */
    private static Stream<Transition> funds() {
        return Stream.of(stays(CaseDeed.ALLOT_FUNDS, FUNDED), stays(CaseDeed.TAKE_BACK_FUNDS, EVER))
                .flatMap(ways -> ways);
    }

    /** Listed supervision and talks run beside the case; a removal is made known when the case has ended. */
    private static Stream<Transition> listing() {
        return Stream.of(
                        stays(CaseDeed.LIST, SERVED),
                        stays(CaseDeed.REGISTER_LISTING, SERVED),
                        stays(CaseDeed.PUBLISH_LISTING, OVERSEEN),
                        stays(CaseDeed.REPORT_PROGRESS, OVERSEEN),
                        stays(CaseDeed.PUBLISH_DELISTING, EVER),
                        stays(CaseDeed.HOLD_TALK, OVERSEEN))
                .flatMap(ways -> ways);
    }

    /** What leaves a case where it stands, decided beside it included. */
    private static Stream<Transition> notes() {
        Stream<Transition> beside = EnumSet.range(CaseDeed.ESCALATE_ORDER, CaseDeed.PHOTOS_HINTED).stream()
                .flatMap(deed -> stays(deed, EVER));
        return Stream.of(
                        stays(CaseDeed.RAISE_SEVERITY, Set.of(DRAFT)),
                        stays(CaseDeed.LOWER_SEVERITY, Set.of(DRAFT)),
                        stays(CaseDeed.REASSIGN, Set.of(RECTIFYING)),
                        stays(CaseDeed.NAME_VERIFIER, LOOKED_AT),
                        stays(CaseDeed.TAKE_IN, OPEN),
                        stays(CaseDeed.SEE_AGAIN, OPEN),
                        stays(CaseDeed.HAND_OVER, EVER),
                        stays(CaseDeed.MOVE_UNIT, OPEN),
                        stays(CaseDeed.MOVE_UNIT, RECTIFIED),
                        beside)
                .flatMap(ways -> ways);
    }

    /** What happens to a case that was over; others may look for the same fault before. */
    private static Stream<Transition> afterClosure() {
        return Stream.of(
                        stays(CaseDeed.PROPOSE_REOPENING, RECTIFIED),
                        ways(CaseDeed.REOPEN, RECTIFIED, RECTIFYING),
                        stays(CaseDeed.KEEP_CLOSED, RECTIFIED),
                        ways(CaseDeed.REOPEN_FALSIFIED, RECTIFIED, RECTIFYING),
                        ways(CaseDeed.REJECT_FALSIFIED, CLAIMED, RECTIFYING),
                        stays(CaseDeed.ORDER_LOOK_BACK, RECTIFIED),
                        stays(CaseDeed.LOOK_BACK_HOLDS, RECTIFIED),
                        stays(CaseDeed.LOOK_BACK_RELAPSED, RECTIFIED),
                        stays(CaseDeed.LOOK_BACK_NOT_SEEN, RECTIFIED),
                        stays(CaseDeed.ORDER_SEARCH, RECTIFIED),
                        stays(CaseDeed.ORDER_SEARCH, SERVED))
                .flatMap(ways -> ways);
    }

    /** Old ledgers come in as far as their cases had come, and go out again while nothing was done with them. */
    private static Stream<Transition> takeOver() {
        return INHERITED.stream()
                .flatMap(state -> Stream.concat(
                        begins(CaseDeed.TAKE_OVER, state), ways(CaseDeed.UNDO_TAKE_OVER, state, WITHDRAWN)));
    }

    private static Stream<Transition> begins(CaseDeed deed, CaseState to) {
        return Stream.of(new Transition(deed, null, to));
    }

    private static Stream<Transition> stays(CaseDeed deed, Set<CaseState> states) {
        return states.stream().map(state -> new Transition(deed, state, state));
    }

    private static Stream<Transition> ways(CaseDeed deed, CaseState from, CaseState... to) {
        return ways(deed, Set.of(from), to);
    }

    private static Stream<Transition> ways(CaseDeed deed, Set<CaseState> from, CaseState... to) {
        return from.stream().flatMap(start -> Stream.of(to).map(end -> new Transition(deed, start, end)));
    }

    private static Set<CaseState> states(Predicate<CaseState> which) {
        return Stream.of(CaseState.values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
