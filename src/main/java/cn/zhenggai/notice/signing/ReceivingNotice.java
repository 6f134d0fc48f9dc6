package cn.zhenggai.notice.signing;

import cn.zhenggai.notice.NoticeNews;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.NoticeReceived;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.NoticeScope;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.Notices;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.order.AcknowledgingCase;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school signs the receipt, once for all lines; the moment is the server's. */
@Service
public class ReceivingNotice {

    private final Notices notices;
    private final NoticeScope scope;
    private final PlacingCases placing;
    private final AcknowledgingCase acknowledging;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivingNotice(
            Notices notices,
            NoticeScope scope,
            PlacingCases placing,
            AcknowledgingCase acknowledging,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.scope = scope;
        this.placing = placing;
        this.acknowledging = acknowledging;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NoticeNotFound also for a notice that this person may not see */
    @Transactional
    public Outcome<Long> receive(long noticeId, Actor actor) {
        NoticeRow notice = scope.held(noticeId, actor);
        List<LineFacts> lines = placing.locked(noticeId);
        Optional<LineFacts> waiting =
                lines.stream().filter(ReceivingNotice::issued).findFirst();
        Optional<Refusal> refusal =
                acknowledging.refusal(waiting.orElse(lines.get(0)).number(), actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        receive(notice, lines, actor);
        return Outcome.done(noticeId);
    }

    /** Receives the whole notice that the case is on. */
    @Transactional
    public Outcome<CaseNumber> receive(CaseNumber number, Actor actor) {
        Optional<NoticeRow> notice = notices.of(number).flatMap(notices::hold);
        Optional<Refusal> refusal = acknowledging.refusal(number, actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (notice.isPresent()) {
            receive(notice.get(), placing.locked(notice.get().id()), actor);
        } else {
            acknowledging.received(number, actor);
        }
        return Outcome.done(number);
    }

    /** A line that stood still when the others were received comes after them; the receipt is the first. */
    private void receive(NoticeRow notice, List<LineFacts> lines, Actor actor) {
        lines.stream().filter(ReceivingNotice::issued).forEach(line -> acknowledging.received(line.number(), actor));
        if (notice.state() == NoticeState.SIGNED) {
            String post =
                    directory.person(actor.personId()).map(PersonCard::post).orElse(null);
            notices.receive(notice.id(), actor, post, BureauTime.now(clock));
            events.publishEvent(new NoticeReceived(NoticeNews.of(notice, notice.number(), lines), actor));
        }
    }

    private static boolean issued(LineFacts line) {
        return line.state() == CaseState.ISSUED;
    }
}
