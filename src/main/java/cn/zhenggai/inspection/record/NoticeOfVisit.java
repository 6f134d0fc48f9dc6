package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.VisitMember;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.notice.Occasion;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands what a visit opened on to the notice. What a school found itself is ordered by nobody. */
@Component
class NoticeOfVisit {

    private final DraftingNotice drafting;
    private final Visits visits;

    NoticeOfVisit(DraftingNotice drafting, Visits visits) {
        this.drafting = drafting;
        this.visits = visits;
    }

    void draft(Recording doing, List<CaseNumber> opened) {
        if (doing.bySchool() || opened.isEmpty()) {
            return;
        }
        List<String> people = visits.members(doing.visit().id()).stream()
                .map(VisitMember::name)
                .toList();
        drafting.draft(doing.by(), occasion(doing, people), opened);
    }

    private static Occasion occasion(Recording doing, List<String> people) {
        VisitRow visit = doing.visit();
        return new Occasion(
                visit.id(),
                visit.schoolId(),
                doing.day(),
                visit.subject(),
                people.get(0),
                people.subList(1, people.size()),
                visit.jointWith(),
                null,
                doing.record().findings().stream()
                        .mapToInt(VisitFinding::photos)
                        .sum());
    }
}
