package cn.zhenggai.notice.draft;

import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.Notices;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.NoticeLineChanged;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A draft goes to another signatory when a line becomes graver or lighter; a notice goes away with its last line. */
@Component
class FollowingLines {

    private final Notices notices;
    private final PlacingCases placing;
    private final SeatingDraft seating;
    private final Clock clock;

    FollowingLines(Notices notices, PlacingCases placing, SeatingDraft seating, Clock clock) {
        this.notices = notices;
        this.placing = placing;
        this.seating = seating;
        this.clock = clock;
    }

    @EventListener
    void changed(NoticeLineChanged event) {
        NoticeRow notice = notices.hold(event.noticeId()).orElseThrow();
        if (event.drafted()) {
            redraft(notice, event);
        } else if (notice.state() != NoticeState.WITHDRAWN) {
            withdrawWithTheLast(notice, event);
        }
    }

    private void redraft(NoticeRow notice, NoticeLineChanged event) {
        if (event.gone()) {
            placing.remove(event.number());
        }
        List<LineFacts> lines = placing.locked(notice.id());
        if (lines.stream().noneMatch(line -> line.state() == CaseState.DRAFT)) {
            lines.forEach(line -> placing.remove(line.number()));
            notices.dissolve(notice.id());
        } else if (notice.grouped()) {
            seating.seat(notice.id(), lines, notice.leadSectionId());
        }
    }

    /** The register says so of a notice that orders nothing any more. */
    private void withdrawWithTheLast(NoticeRow notice, NoticeLineChanged event) {
        if (placing.locked(notice.id()).stream().allMatch(line -> line.state().dropped())) {
            notices.withdraw(notice.id(), event.by(), event.reason(), BureauTime.now(clock));
        }
    }
}
