package cn.zhenggai.notice.signing;

import cn.zhenggai.notice.NoticeNews;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.NoticeScope;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.Notices;
import cn.zhenggai.notice.ReceiptRefused;
import cn.zhenggai.notice.reading.NoticeRights;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.order.AcknowledgingCase;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拒签: the school will not sign the receipt. With a witness the notice counts as received from that moment. */
@Service
public class RecordingRefusal {

    private final Notices notices;
    private final NoticeScope scope;
    private final PlacingCases placing;
    private final AcknowledgingCase acknowledging;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingRefusal(
            Notices notices,
            NoticeScope scope,
            PlacingCases placing,
            AcknowledgingCase acknowledging,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.scope = scope;
        this.placing = placing;
        this.acknowledging = acknowledging;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param inspector one who found a line, or the registrar
     * @param witness somebody else
     * @throws NoticeNotFound also for a notice that this person may not see
     */
    @Transactional
    public Outcome<Long> record(long noticeId, Actor inspector, String reason, String witness) {
        NoticeRow notice = scope.held(noticeId, inspector);
        List<LineFacts> lines = placing.locked(noticeId);
        if (!NoticeRights.mayRecordRefusal(
                notice.bureauId(), lines.stream().map(LineFacts::openedBy).toList(), inspector)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (notice.state() != NoticeState.SIGNED) {
            return Outcome.refused(Refusal.conflict("receiptNotOpen"));
        }
        return Outcome.unless(wrong(inspector, reason, witness), () -> {
            record(notice, lines, inspector, new String[] {reason.strip(), witness.strip()});
            return noticeId;
        });
    }

    private static Optional<Refusal> wrong(Actor inspector, String reason, String witness) {
        return new Checks()
                .text(reason, "reason", 500)
                .text(witness, "witness", 60)
                .that(witness == null || !witness.strip().equals(inspector.name()), "witness", "witnessIsRecorder")
                .refusal();
    }

    private void record(NoticeRow notice, List<LineFacts> lines, Actor inspector, String[] said) {
        notices.refuseReceipt(notice.id(), inspector, said[0], said[1], BureauTime.now(clock));
        lines.stream()
                .filter(line -> line.state() == CaseState.ISSUED)
                .forEach(line -> acknowledging.receiptRefused(line.number(), inspector, said[0] + " · " + said[1]));
        events.publishEvent(new ReceiptRefused(NoticeNews.of(notice, notice.number(), lines), inspector));
    }
}
