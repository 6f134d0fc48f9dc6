package cn.zhenggai.rectification.order;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.search.KeepingWords;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a draft an order of the school, as one line of a notice that is being signed. First every line is looked at,
 * then every one is issued, so that a notice is refused as a whole.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IssuingCase {

    private final CaseDesk desk;
    private final CountingTerm counting;
    private final LatestDays latest;
    private final RectificationProcess process;
    private final KeepingWords words;
    private final JdbcClient jdbc;

    IssuingCase(
            CaseDesk desk,
            CountingTerm counting,
            LatestDays latest,
            RectificationProcess process,
            KeepingWords words,
            JdbcClient jdbc) {
        this.desk = desk;
        this.counting = counting;
        this.latest = latest;
        this.process = process;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** A locked draft with all that the order will say. */
    public static final class Order {

        private final CaseDesk.Taken taken;
        private final Actor by;
        private final CountedDay due;
        private final String requirement;

        private Order(CaseDesk.Taken taken, Actor by, CountedDay due, String requirement) {
            this.taken = taken;
            this.by = by;
            this.due = due;
            this.requirement = requirement;
        }

        /** What will stand on the notice, to be read before it is signed. */
        public OrderForeseen foreseen() {
            RectificationCase subject = taken.subject();
            return new OrderForeseen(
                    1,
                    subject.number(),
                    subject.jurisdiction().schoolId(),
                    subject.jurisdiction().schoolName(),
                    subject.hazard().confidential(),
                    subject.hazard().place(),
                    subject.hazard().description(),
                    subject.severity(),
                    subject.hazard().stopUse(),
                    requirement,
                    due);
        }

        /** What the new notice of a case that was found on its own says of it. */
        public LineFacts facts() {
            return LineFacts.of(taken.subject());
        }
    }

    /**
     * Locks the draft and looks at the order; changes nothing.
     *
     * @param requirement null leaves what the finder required; one of the two must say something
     */
    public Outcome<Order> prepare(CaseNumber number, Actor actor, OrderTerm term, String requirement) {
        return desk.take(number, actor, Action.SIGN_NOTICE)
                .unless(taken -> outOfRange(term))
                .then(taken -> prepare(taken, actor, term, requirement));
    }

    private static Optional<Refusal> outOfRange(OrderTerm term) {
        return term.outOfRange()
                ? Optional.of(Refusal.invalid(term.field(), "limitOutOfRange", OrderTerm.longest()))
                : Optional.empty();
    }

    private Outcome<Order> prepare(CaseDesk.Taken taken, Actor actor, OrderTerm term, String requirement) {
        RectificationCase subject = taken.subject();
        LocalDate today = BureauTime.dayOf(taken.now());
        CountedDay due = counting.due(subject, today, term);
        LocalDate last = latest.of(LatestDay.DEADLINE, today);
        String wanted = requirement == null ? subject.order().requirement() : requirement;
        Optional<Refusal> refusal = new Checks()
                .that(due.deadline().isAfter(today), "deadline", "deadlineNotAfterIssue")
                .that(!due.deadline().isAfter(last), "deadline", "deadlineTooFar", last)
                .text(wanted, "requirement", 500)
                .refusal();
        return Outcome.unless(refusal, () -> new Order(taken, actor, due, wanted.strip()));
    }

    /** @param line its place on the notice, from 1 */
    public void issue(Order order, long noticeId, int line) {
        CaseDesk.Taken taken = order.taken;
        RectificationCase subject = taken.subject();
        CaseDeed deed = subject.issued(order.by, taken.now(), order.due, order.requirement, noticeId, line);
        desk.lay(taken, order.by, deed, Told.note(order.requirement).days(null, order.due.deadline()));
        process.noticeSigned(subject.number(), order.by, subject.severity());
    }

    /**
     * Every line gets the number of the notice with its own behind it, {@code 青教安改〔2026〕15号-02}; what was withdrawn
     * before is none. Index {@code ix_case_notice}.
     */
    public void print(long noticeId, String number) {
        jdbc.sql("""
                        update rectification_case set printed_number = concat(:number, '-',
                            case when line_no < 10 then '0' else '' end, line_no)
                        where notice_id = :notice and state not in ('DRAFT', 'WITHDRAWN', 'DISMISSED', 'MERGED', 'TERMINATED')""").param("number", number).param("notice", noticeId).update();
        words.numbered(noticeId, number);
    }
}
