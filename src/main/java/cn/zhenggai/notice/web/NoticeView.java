package cn.zhenggai.notice.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemWords;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.order.BeforePictures;
import cn.zhenggai.rectification.order.CheckingSignature;
import cn.zhenggai.rectification.order.ChosenTerm;
import cn.zhenggai.rectification.order.ForeseeingTerm;
import cn.zhenggai.rectification.order.OrderForeseen;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.TermSaid;
import cn.zhenggai.rectification.reading.CaseCandidates;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;

/** Shows a notice, also after an action was refused. */
@Component
class NoticeView {

    private final ReadingNotices reading;
    private final CaseCandidates candidates;
    private final HazardCatalogue catalogue;
    private final ForeseeingTerm foreseeing;
    private final CheckingSignature checking;
    private final BeforePictures pictures;
    private final Clock clock;

    NoticeView(
            ReadingNotices reading,
            CaseCandidates candidates,
            HazardCatalogue catalogue,
            ForeseeingTerm foreseeing,
            CheckingSignature checking,
            BeforePictures pictures,
            Clock clock) {
        this.reading = reading;
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.foreseeing = foreseeing;
        this.checking = checking;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * A line that waits for the signature.
     *
     * @param chosen how the form says until when
     * @param day what stands in the field of the date, should that be chosen
     * @param said what comes of it; null for what no order may have
     * @param requirement what the finder wrote, else what such a hazard is usually told
     */
    record ToSign(NoticeSheet.Line line, ChosenTerm.Kind chosen, LocalDate day, TermSaid said, String requirement) {}

    String show(long id, Actor actor, Model model) {
        return show(reading.sheet(id, actor), actor, new FormValues(new LinkedMultiValueMap<>()), model);
    }

    /** A draft that lost its last line meanwhile is nobody's to see: then only the reason is shown. */
    String again(long id, Actor actor, Posting posting) {
        try {
            FormValues typed = new FormValues(posting.values().typed());
            return show(reading.sheet(id, actor), actor, typed, posting.model());
        } catch (NoticeNotFound gone) {
            return "notice/gone";
        }
    }

    /** What is read before the number is taken. */
    String check(long id, Actor actor, List<OrderForeseen> orders, Posting posting) {
        posting.model()
                .addAttribute("asked", checking.of(orders, actor))
                .addAttribute("changed", posting.values().text("read") != null)
                .addAttribute("action", "/notices/" + id + "/sign")
                .addAttribute("back", "/notices/" + id)
                .addAttribute("typed", posting.values().typed());
        return "rectification/check";
    }

    private String show(NoticeSheet sheet, Actor actor, FormValues typed, Model model) {
        model.addAttribute("notice", sheet);
        model.addAttribute(
                "assignees",
                sheet.may("ASSIGN")
                        ? candidates.assignees(sheet.unassigned().get(0).caseNumber(), actor)
                        : receivers(sheet, actor));
        model.addAttribute("toSign", sheet.may("SIGN") ? toSign(sheet, typed) : List.of());
        model.addAttribute(
                "pictures",
                pictures.of(
                        sheet.lines().stream().map(NoticeSheet.Line::caseNumber).toList(), actor));
        return "notice/notice";
    }

    /** Whoever receives may say at once who does the work. */
    private List<PersonCard> receivers(NoticeSheet sheet, Actor actor) {
        return sheet.may("RECEIVE") && !sheet.assignedNext().isEmpty()
                ? candidates.assignees(sheet.assignedNext().get(0).caseNumber(), actor)
                : List.of();
    }

    private List<ToSign> toSign(NoticeSheet sheet, FormValues typed) {
        Map<String, ChosenTerm> chosen = SignForm.read(typed).chosen();
        return sheet.drafts().stream()
                .map(line -> toSign(line, chosen.get(line.caseNumber().value())))
                .toList();
    }

    private ToSign toSign(NoticeSheet.Line line, ChosenTerm typed) {
        boolean written = !line.byRule() && line.deadline().isAfter(BureauTime.today(clock));
        ChosenTerm.Kind usual = written ? ChosenTerm.Kind.DAY : ChosenTerm.Kind.RULES;
        OrderTerm term =
                typed != null ? typed.term() : written ? new OrderTerm(line.deadline(), null) : OrderTerm.BY_THE_RULES;
        TermSaid said = foreseeing
                .of(line.itemCode(), line.severity(), line.deadline(), term)
                .orElse(null);
        String requirement = line.requirement() == null || line.requirement().isEmpty()
                ? catalogue
                        .item(line.itemCode())
                        .map(HazardItem::words)
                        .map(ItemWords::order)
                        .orElse("")
                : line.requirement();
        LocalDate day = written || said == null ? line.deadline() : said.day();
        return new ToSign(line, typed == null ? usual : typed.kind(), day, said, requirement);
    }
}
