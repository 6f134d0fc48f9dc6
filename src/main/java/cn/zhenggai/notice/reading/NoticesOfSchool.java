package cn.zhenggai.notice.reading;

import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of a school: the latest notices, whether it has signed for them, and how many of their lines are done. */
@Component
class NoticesOfSchool implements SchoolPart {

    private static final int AFTER_CASES = 30;
    private static final int SHOWN = 5;

    private final ReadingNotices reading;

    NoticesOfSchool(ReadingNotices reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return AFTER_CASES;
    }

    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        NoticeFilter filter = new NoticeFilter(null, null, school.id(), null, null);
        return List.of(SchoolCard.ofRows(
                "notices",
                "file-text",
                reading.page(reader, filter, null, SHOWN).rows().stream()
                        .map(NoticesOfSchool::row)
                        .toList(),
                "/notices?school=" + school.id()));
    }

    private static Row row(NoticeCard notice) {
        String day = BureauTime.dayOf(notice.signedAt() == null ? notice.draftedAt() : notice.signedAt())
                .toString();
        return new Row(
                notice.number() == null ? day : notice.number(),
                NoticeAddress.page(notice.id()),
                List.of(new Said("school.said", day), new Said("school.lines", notice.closed(), notice.total())),
                null,
                new Said(notice.receiptRefused() ? "school.receiptRefused" : "notice.state." + notice.state()));
    }
}
