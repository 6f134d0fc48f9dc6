package cn.zhenggai.notice.draft;

import cn.zhenggai.notice.NewNotice;
import cn.zhenggai.notice.NoticeDrafted;
import cn.zhenggai.notice.NoticeNews;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.Notices;
import cn.zhenggai.notice.Occasion;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what one visit found on one notice, which then waits for its signatory. */
@Service
public class DraftingNotice {

    private final Notices notices;
    private final PlacingCases placing;
    private final SeatingDraft seating;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftingNotice(
            Notices notices,
            PlacingCases placing,
            SeatingDraft seating,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.placing = placing;
        this.seating = seating;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One notice for the drafts of a visit, with what was fixed on the spot as finished lines; each confidential case
     * gets one of its own. Twice for one visit changes nothing. None when nothing is left to order.
     *
     * @param cases in the order in which they are to stand on the notice
     * @return the notices of the visit
     */
    @Transactional
    public List<Long> draft(Actor by, Occasion occasion, List<CaseNumber> cases) {
        List<Long> drafted = occasion.visitId() == null ? List.of() : notices.ofVisit(occasion.visitId());
        if (!drafted.isEmpty()) {
            return drafted;
        }
        List<LineFacts> lines = cases.stream()
                .map(placing::facts)
                .filter(line -> line.noticeId() == null)
                .toList();
        List<Long> ids = new ArrayList<>();
        List<LineFacts> open =
                lines.stream().filter(line -> !line.confidential()).toList();
        if (open.stream().anyMatch(DraftingNotice::drafted)) {
            ids.add(together(occasion, open));
        }
        lines.stream()
                .filter(line -> line.confidential() && drafted(line))
                .forEach(line -> ids.add(alone(occasion, line)));
        ids.forEach(id -> tell(id, by));
        return ids;
    }

    private void tell(long id, Actor by) {
        NoticeRow notice = notices.hold(id).orElseThrow();
        List<LineFacts> lines =
                placing.locked(id).stream().filter(DraftingNotice::drafted).toList();
        events.publishEvent(new NoticeDrafted(NoticeNews.of(notice, null, lines), by));
    }

    private long together(Occasion occasion, List<LineFacts> lines) {
        long id = begin(occasion, lines.get(0));
        List<LineFacts> placed = lines.stream()
                .filter(line -> drafted(line) || line.state() == CaseState.FIXED_ON_SITE)
                .toList();
        seating.seat(id, placed, occasion.leadSectionId());
        return id;
    }

    private long alone(Occasion occasion, LineFacts line) {
        long id = begin(occasion, line);
        placing.place(line.number(), id, 1, null);
        return id;
    }

    /** Also for the notice of a case that was found on its own, which is begun in the act of signing. */
    public long begin(Occasion occasion, LineFacts line) {
        String bureau = directory.unit(line.bureauId()).map(UnitCard::name).orElse("");
        return notices.insert(
                new NewNotice(line.bureauId(), bureau, line.schoolName(), line.townshipId(), occasion),
                BureauTime.now(clock));
    }

    private static boolean drafted(LineFacts line) {
        return line.state() == CaseState.DRAFT;
    }
}
