package cn.zhenggai.notice.signing;

import cn.zhenggai.notice.LineTerm;
import cn.zhenggai.notice.NoticeNews;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.NoticeNumber;
import cn.zhenggai.notice.NoticeNumbers;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.NoticeScope;
import cn.zhenggai.notice.NoticeSigned;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.Notices;
import cn.zhenggai.notice.Occasion;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.notice.reading.NoticeRights;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.order.IssuingCase;
import cn.zhenggai.rectification.order.IssuingCase.Order;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.OrderForeseen;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs and serves the order: it gets its number, and from here on the school knows and its clocks run. */
@Service
public class SigningNotice {

    private final Notices notices;
    private final NoticeScope scope;
    private final PlacingCases placing;
    private final IssuingCase issuing;
    private final DraftingNotice drafting;
    private final NoticeNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningNotice(
            Notices notices,
            NoticeScope scope,
            PlacingCases placing,
            IssuingCase issuing,
            DraftingNotice drafting,
            NoticeNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.scope = scope;
        this.placing = placing;
        this.issuing = issuing;
        this.drafting = drafting;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All lines or none. A line at fault is refused at {@link LineTerm#field its own field}.
     *
     * @param terms of lines that shall not have what the rules give and the finder required
     * @throws NoticeNotFound also for a notice that this person may not see
     */
    @Transactional
    public Outcome<NoticeNumber> sign(long noticeId, Actor actor, List<LineTerm> terms) {
        NoticeRow notice = scope.held(noticeId, actor);
        List<LineFacts> lines = placing.locked(noticeId);
        return prepared(notice, lines, actor, terms).map(orders -> issue(notice, lines, orders, actor));
    }

    /** The lines as they would be served, in their order; refused as the signature would be. Changes nothing. */
    @Transactional
    public Outcome<List<OrderForeseen>> foresee(long noticeId, Actor actor, List<LineTerm> terms) {
        NoticeRow notice = scope.held(noticeId, actor);
        List<LineFacts> lines = placing.locked(noticeId);
        return prepared(notice, lines, actor, terms).map(orders -> IntStream.range(0, lines.size())
                .filter(place -> orders.containsKey(lines.get(place).number()))
                .mapToObj(place ->
                        orders.get(lines.get(place).number()).foreseen().at(place + 1))
                .toList());
    }

    private Outcome<Map<CaseNumber, Order>> prepared(
            NoticeRow notice, List<LineFacts> lines, Actor actor, List<LineTerm> terms) {
        if (!NoticeRights.maySign(notice, lines, actor)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (notice.state() != NoticeState.DRAFT || lines.stream().noneMatch(SigningNotice::drafted)) {
            return Outcome.refused(cameLate(notice));
        }
        Map<CaseNumber, LineTerm> given =
                terms.stream().collect(Collectors.toMap(LineTerm::caseNumber, Function.identity(), (one, two) -> two));
        Prepared prepared = prepare(lines, actor, given);
        return prepared.refusal() != null ? Outcome.refused(prepared.refusal()) : Outcome.done(prepared.orders());
    }

    /** @param deadline a day after today, null for the one that the rules give from today
     * @param requirement null leaves what the finder required */
    @Transactional
    public Outcome<CaseNumber> sign(CaseNumber number, Actor actor, LocalDate deadline, String requirement) {
        return signUntil(
                number, actor, deadline == null ? OrderTerm.BY_THE_RULES : new OrderTerm(deadline, null), requirement);
    }

    /** What {@link #signUntil} would serve. */
    @Transactional
    public Outcome<OrderForeseen> foreseeUntil(CaseNumber number, Actor actor, OrderTerm term, String requirement) {
        return issuing.prepare(number, actor, term, requirement).map(Order::foreseen);
    }

    /** Signs the notice of one case; one that has none yet is given one. */
    @Transactional
    public Outcome<CaseNumber> signUntil(CaseNumber number, Actor actor, OrderTerm term, String requirement) {
        Optional<NoticeRow> drafted = notices.of(number).flatMap(notices::hold);
        Outcome<Order> order = issuing.prepare(number, actor, term, requirement);
        if (!order.accepted()) {
            return Outcome.refused(order.refusal());
        }
        List<LineFacts> lines = drafted.map(notice -> placing.locked(notice.id()))
                .orElse(List.of(order.result().facts()));
        long waiting = lines.stream().filter(SigningNotice::drafted).count();
        if (waiting > 1) {
            return Outcome.refused(Refusal.conflict("signedTogether", waiting));
        }
        NoticeRow notice = drafted.orElseGet(() -> begin(order.result().facts()));
        issue(notice, lines, Map.of(number, order.result()), actor);
        return Outcome.done(number);
    }

    private NoticeRow begin(LineFacts alone) {
        Occasion occasion = new Occasion(
                alone.visitId(),
                alone.schoolId(),
                alone.foundOn(),
                null,
                alone.openedByName(),
                List.of(),
                null,
                alone.sectionId(),
                0);
        return notices.hold(drafting.begin(occasion, alone)).orElseThrow();
    }

    private record Prepared(Map<CaseNumber, Order> orders, Refusal refusal) {}

    private Prepared prepare(List<LineFacts> lines, Actor actor, Map<CaseNumber, LineTerm> given) {
        Map<CaseNumber, Order> orders = new HashMap<>();
        List<Refusal.Reason> reasons = new ArrayList<>();
        for (LineFacts line : lines.stream().filter(SigningNotice::drafted).toList()) {
            LineTerm term = given.getOrDefault(line.number(), new LineTerm(line.number(), null, null));
            Outcome<Order> order = issuing.prepare(line.number(), actor, term.term(), term.requirement());
            if (order.accepted()) {
                orders.put(line.number(), order.result());
            } else if (order.refusal().kind() != Refusal.Kind.INVALID) {
                return new Prepared(orders, order.refusal());
            } else {
                order.refusal().reasons().forEach(reason -> reasons.add(at(line.number(), reason)));
            }
        }
        return new Prepared(orders, reasons.isEmpty() ? null : Refusal.invalid(reasons));
    }

    private static Refusal.Reason at(CaseNumber line, Refusal.Reason reason) {
        return new Refusal.Reason(LineTerm.field(line, reason.field()), reason.code(), reason.arguments());
    }

    private NoticeNumber issue(NoticeRow notice, List<LineFacts> lines, Map<CaseNumber, Order> orders, Actor actor) {
        Instant now = BureauTime.now(clock);
        int place = 0;
        for (LineFacts line : lines) {
            place++;
            if (orders.containsKey(line.number())) {
                issuing.issue(orders.get(line.number()), notice.id(), place);
            }
        }
        NoticeNumber number = numbers.next(BureauTime.dayOf(now).getYear());
        notices.sign(notice.id(), number, actor, now);
        issuing.print(notice.id(), number.toString());
        events.publishEvent(new NoticeSigned(NoticeNews.of(notice, number.toString(), lines), actor));
        return number;
    }

    private static Refusal cameLate(NoticeRow notice) {
        return switch (notice.state()) {
            case SIGNED, RECEIVED -> Refusal.conflict("stepTakenBy", notice.signedByName(), notice.signedAt());
            case WITHDRAWN -> Refusal.conflict("stepTakenBy", notice.withdrawnByName(), notice.withdrawnAt());
            case DRAFT, DISSOLVED -> Refusal.conflict("noticeEmpty");
        };
    }

    private static boolean drafted(LineFacts line) {
        return line.state() == CaseState.DRAFT;
    }
}
