package cn.zhenggai.notice.signing;

import cn.zhenggai.notice.NoticeNews;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.NoticeScope;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.NoticeWithdrawn;
import cn.zhenggai.notice.Notices;
import cn.zhenggai.notice.reading.NoticeRights;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤销: takes a whole notice back with all its open lines. Its number stays used. */
@Service
public class WithdrawingNotice {

    private final Notices notices;
    private final NoticeScope scope;
    private final PlacingCases placing;
    private final WithdrawingCase withdrawing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawingNotice(
            Notices notices,
            NoticeScope scope,
            PlacingCases placing,
            WithdrawingCase withdrawing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.scope = scope;
        this.placing = placing;
        this.withdrawing = withdrawing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Only at the level that signed it, or above; a line that the bureau is looking at is decided first.
     *
     * @throws NoticeNotFound also for a notice that this person may not see
     */
    @Transactional
    public Outcome<Long> withdraw(long noticeId, Actor actor, String reason) {
        NoticeRow notice = scope.held(noticeId, actor);
        List<LineFacts> lines = placing.locked(noticeId);
        if (!NoticeRights.mayWithdraw(notice.bureauId(), NoticeRights.ofLines(notice, lines), actor)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        boolean inForce = notice.state() == NoticeState.SIGNED || notice.state() == NoticeState.RECEIVED;
        if (!inForce || lines.stream().noneMatch(line -> line.state().open())) {
            return Outcome.refused(Refusal.conflict("noticeNotInForce"));
        }
        String claimed = lines.stream()
                .filter(line -> line.state().claimed())
                .map(line -> String.format("%02d", line.line()))
                .collect(Collectors.joining("、"));
        if (!claimed.isEmpty()) {
            return Outcome.refused(Refusal.conflict("linesBeingVerified", claimed));
        }
        return Outcome.unless(
                new Checks().text(reason, "reason", 500).refusal(), () -> withdraw(notice, lines, actor, reason));
    }

    private long withdraw(NoticeRow notice, List<LineFacts> lines, Actor actor, String reason) {
        notices.withdraw(notice.id(), actor, reason.strip(), BureauTime.now(clock));
        List<LineFacts> open =
                lines.stream().filter(line -> line.state().open()).toList();
        events.publishEvent(new NoticeWithdrawn(NoticeNews.of(notice, notice.number(), open), actor));
        open.forEach(line -> withdraw(line.number(), actor, reason));
        return notice.id();
    }

    /** Refused here means that a right or a state was looked at wrongly above: all of it is undone. */
    private void withdraw(CaseNumber number, Actor actor, String reason) {
        withdrawing.withdraw(number, actor, reason).orThrow();
    }
}
