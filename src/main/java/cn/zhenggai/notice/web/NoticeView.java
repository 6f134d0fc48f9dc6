package cn.zhenggai.notice.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.reading.CaseCandidates;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a notice, also after an action was refused. */
@Component
class NoticeView {

    private final ReadingNotices reading;
    private final CaseCandidates candidates;
    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;
    private final Clock clock;

    NoticeView(
            ReadingNotices reading,
            CaseCandidates candidates,
            HazardCatalogue catalogue,
            ProposingDeadline proposing,
            Clock clock) {
        this.reading = reading;
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.proposing = proposing;
        this.clock = clock;
    }

    String show(long id, Actor actor, Model model) {
        return show(reading.sheet(id, actor), actor, model);
    }

    /** A draft that lost its last line meanwhile is nobody's to see: then only the reason is shown. */
    String again(long id, Actor actor, Model model) {
        try {
            return show(id, actor, model);
        } catch (NoticeNotFound gone) {
            return "notice/gone";
        }
    }

    private String show(NoticeSheet sheet, Actor actor, Model model) {
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("notice", sheet);
        model.addAttribute("today", today);
        model.addAttribute(
                "assignees",
                sheet.may("ASSIGN")
                        ? candidates.assignees(sheet.unassigned().get(0).caseNumber(), actor)
                        : receivers(sheet, actor));
        model.addAttribute("proposed", sheet.may("SIGN") ? proposed(sheet, today) : Map.of());
        return "notice/notice";
    }

    /** Whoever receives may say at once who does the work. */
    private List<PersonCard> receivers(NoticeSheet sheet, Actor actor) {
        return sheet.may("RECEIVE") && !sheet.assignedNext().isEmpty()
                ? candidates.assignees(sheet.assignedNext().get(0).caseNumber(), actor)
                : List.of();
    }

    /** By the rules, for each line by the number of its case. */
    private Map<String, LocalDate> proposed(NoticeSheet sheet, LocalDate today) {
        Map<String, LocalDate> days = new HashMap<>();
        for (NoticeSheet.Line line : sheet.drafts()) {
            LocalDate day = catalogue
                    .item(line.itemCode())
                    .map(item -> proposing.propose(item, line.severity(), today))
                    .orElse(line.deadline());
            days.put(line.caseNumber().value(), day);
        }
        return days;
    }
}
