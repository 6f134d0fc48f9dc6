package cn.zhenggai.notice;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.DraftLineChanged;
import cn.zhenggai.rectification.LineFacts;
import cn.zhenggai.rectification.PlacingCases;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A draft goes to another signatory when one of its lines becomes graver or lighter, and goes away with its last line. */
@Component
class FollowingLines {

    private final Notices notices;
    private final PlacingCases placing;
    private final SeatingDraft seating;

    FollowingLines(Notices notices, PlacingCases placing, SeatingDraft seating) {
        this.notices = notices;
        this.placing = placing;
        this.seating = seating;
    }

    @EventListener
    void changed(DraftLineChanged event) {
        NoticeRow notice = notices.hold(event.noticeId()).orElseThrow();
        if (!event.open()) {
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
}
