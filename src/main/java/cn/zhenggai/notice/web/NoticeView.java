package cn.zhenggai.notice.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.notice.NoticeAction;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.reading.ExtensionTerms;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Shows a notice, also after an action was refused: then with what was typed and what is wrong with it. */
@Component
class NoticeView {

    private final ReadingNotices reading;
    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;
    private final ExtensionTerms terms;
    private final RefusalTexts texts;
    private final Clock clock;

    NoticeView(
            ReadingNotices reading,
            HazardCatalogue catalogue,
            ProposingDeadline proposing,
            ExtensionTerms terms,
            RefusalTexts texts,
            Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.proposing = proposing;
        this.terms = terms;
        this.texts = texts;
        this.clock = clock;
    }

    /** One attempt at an action. */
    record Turn(long id, Actor actor, NoticeAction action, FormValues form) {}

    String show(long id, Actor actor, Model model) {
        return show(reading.sheet(id, actor), "", new LinkedMultiValueMap<>(), Map.of(), model);
    }

    /** A draft that lost its last line meanwhile is nobody's to see: then only the reason is shown. */
    String refused(Turn turn, Refusal refusal, Model model) {
        Map<String, String> errors = texts.byField(refusal, LocaleContextHolder.getLocale());
        try {
            NoticeSheet sheet = reading.sheet(turn.id(), turn.actor());
            return show(sheet, turn.action().name(), turn.form().typed(), errors, model);
        } catch (NoticeNotFound gone) {
            model.addAttribute("errors", errors);
            return "notice/gone";
        }
    }

    static int status(Refusal refusal) {
        return RefusalTexts.status(refusal).value();
    }

    private String show(
            NoticeSheet sheet,
            String tried,
            MultiValueMap<String, String> typed,
            Map<String, String> errors,
            Model model) {
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("notice", sheet);
        model.addAttribute("today", today);
        model.addAttribute("noticeWorkdays", terms.noticeWorkdays());
        model.addAttribute("tried", tried);
        model.addAttribute("triedOpen", !tried.isEmpty() && sheet.may(tried));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("proposed", sheet.may("SIGN") ? proposed(sheet, today) : Map.of());
        return "notice/notice";
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
