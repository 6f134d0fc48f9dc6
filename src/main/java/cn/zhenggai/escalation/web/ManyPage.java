package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.HandlingMany;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Many cases of a list at once, with one text: what became of each stands on the page that answers. */
@Controller
class ManyPage {

    private static final String VIEW = "escalation/many";
    private static final Pattern ITEM = Pattern.compile("(RC-\\d{4}-\\d{6})(?:\\.(\\d{1,18}))?");

    private final HandlingMany many;
    private final RefusalTexts texts;

    ManyPage(HandlingMany many, RefusalTexts texts) {
        this.many = many;
        this.texts = texts;
    }

    /** With how many of the rows each of these may be done, by its name; without those for which there is none. */
    static Map<String, Long> can(List<DeskLine> rows, Actor reader) {
        Map<String, Long> can = new LinkedHashMap<>();
        for (ManyWhat what : ManyWhat.values()) {
            long count = rows.stream().filter(row -> can(what, row, reader)).count();
            if (count > 0) {
                can.put(what.name(), count);
            }
        }
        return can;
    }

    /** What may be done with a row, as the script of the page counts it. */
    static String of(DeskLine row, Actor reader) {
        return Arrays.stream(ManyWhat.values())
                .filter(what -> can(what, row, reader))
                .map(ManyWhat::name)
                .collect(Collectors.joining(" "));
    }

    private static boolean can(ManyWhat what, DeskLine row, Actor reader) {
        return switch (what) {
            case URGE -> row.mayUrge(reader);
            case HOLD -> row.mayHold(reader) && row.late() && row.standstill() != DeskLine.Standstill.WITH_BUREAU;
            case TAKE, DECLINE -> row.mayDecide(reader);
        };
    }

    /** A line of the answer; the text is null when it was done. */
    record Line(CaseNumber number, String refusal) {}

    /** What is to be done, with which cases, and with what words. */
    private record Wish(ManyWhat what, List<HandlingMany.Item> items, LocalDate until, String note) {}

    @PostMapping("/escalations/many")
    @OwnTransactions
    Reply handle(Actor actor, Posting posting) {
        DeskPage.mustRead(actor);
        FormValues form = posting.values();
        Model model = posting.model();
        model.addAttribute("what", form.choice("what", ManyWhat.class));
        model.addAttribute("back", DeskWords.back(form.text("back"), "/escalations"));
        return posting.answer(
                posting.attempt(ManyPage::wish, wish -> handle(actor, wish)).at(Map.of("items", "item")),
                results -> {
                    model.addAttribute(
                            "results", results.stream().map(this::line).toList());
                    return Reply.shown(VIEW);
                },
                () -> {
                    model.addAttribute("results", List.of());
                    model.addAttribute("items", form.texts("item"));
                    return VIEW;
                });
    }

    private static Wish wish(FormValues form) {
        return new Wish(
                form.choice("what", ManyWhat.class), items(form.texts("item")), form.date("until"), form.text("note"));
    }

    private Outcome<List<HandlingMany.Result>> handle(Actor actor, Wish wish) {
        if (wish.what() == null) {
            return Outcome.refused(Refusal.invalid("what", "required"));
        }
        return switch (wish.what()) {
            case URGE -> many.urge(wish.items(), actor, wish.note());
            case HOLD -> many.hold(wish.items(), actor, wish.until(), wish.note());
            case TAKE -> many.decide(wish.items(), actor, true, wish.note());
            case DECLINE -> many.decide(wish.items(), actor, false, wish.note());
        };
    }

    /** A number, and behind a dot the decision that was shown with it. */
    private static List<HandlingMany.Item> items(List<String> chosen) {
        return chosen.stream()
                .map(ITEM::matcher)
                .filter(Matcher::matches)
                .map(found -> new HandlingMany.Item(
                        CaseNumber.of(found.group(1)), found.group(2) == null ? null : Long.valueOf(found.group(2))))
                .toList();
    }

    private Line line(HandlingMany.Result result) {
        return new Line(
                result.number(),
                result.done() ? null : texts.summary(result.refusal(), LocaleContextHolder.getLocale()));
    }
}
