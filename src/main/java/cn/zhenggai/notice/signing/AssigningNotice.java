package cn.zhenggai.notice.signing;

import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.NoticeScope;
import cn.zhenggai.notice.reading.NoticeRights;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Transitions;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The school gives all lines that wait for it to one person, some of them to others, and keeps some for later. */
@Service
public class AssigningNotice {

    /** Stands in the choice of a line for one that is not assigned yet. */
    public static final long LATER = 0;

    private final NoticeScope scope;
    private final PlacingCases placing;
    private final AssigningWork assigning;
    private final ReceivingNotice receiving;

    AssigningNotice(NoticeScope scope, PlacingCases placing, AssigningWork assigning, ReceivingNotice receiving) {
        this.scope = scope;
        this.placing = placing;
        this.assigning = assigning;
        this.receiving = receiving;
    }

    /** Receives the notice and assigns it, as {@link #assign} does: both or neither, and neither without an assignee. */
    @Transactional
    public Outcome<Integer> receiveAndAssign(
            long noticeId, Actor actor, Long personId, Map<CaseNumber, Long> others, String note) {
        scope.held(noticeId, actor);
        boolean somebody = personId != null
                || placing.locked(noticeId).stream()
                        .filter(line -> line.state() == CaseState.ISSUED && line.severity() == Severity.GENERAL)
                        .allMatch(line -> others.containsKey(line.number()));
        if (!somebody) {
            return Outcome.refused(Refusal.invalid("assignee", "required"));
        }
        Outcome<Long> received = receiving.receive(noticeId, actor);
        if (!received.accepted()) {
            return Outcome.refused(received.refusal());
        }
        Outcome<Integer> assigned = assign(noticeId, actor, personId, others, note);
        if (!assigned.accepted()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return assigned;
    }

    /**
     * All that are chosen or none. Lines that wait for their plan are not touched.
     *
     * @param personId who does what is nobody else's
     * @param others who does a line instead, or {@link #LATER}
     * @return how many lines were assigned
     * @throws NoticeNotFound also for a notice that this person may not see
     */
    @Transactional
    public Outcome<Integer> assign(
            long noticeId, Actor actor, Long personId, Map<CaseNumber, Long> others, String note) {
        NoticeRow notice = scope.held(noticeId, actor);
        List<LineFacts> lines = placing.locked(noticeId);
        if (!NoticeRights.mayAssign(notice, lines, actor)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        List<CaseNumber> chosen = lines.stream()
                .filter(line -> Transitions.admit(Action.ASSIGN, line.state()))
                .map(LineFacts::number)
                .filter(number -> others.getOrDefault(number, -1L) != LATER)
                .toList();
        if (chosen.isEmpty()) {
            return Outcome.refused(Refusal.conflict("noticeNothingToAssign"));
        }
        for (CaseNumber number : chosen) {
            Outcome<CaseNumber> one = assigning.assign(number, actor, others.getOrDefault(number, personId), note);
            if (!one.accepted()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(
                        others.containsKey(number) ? one.refusal().at("assignee-" + number) : one.refusal());
            }
        }
        return Outcome.done(chosen.size());
    }
}
