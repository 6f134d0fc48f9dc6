package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.HandlingMany;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many cases of a list at once, with one text: what became of each stands on the page that answers. */
@Controller
class ManyPage {

    private static final Pattern ITEM = Pattern.compile("(RC-\\d{4}-\\d{6})(?:\\.(\\d{1,18}))?");

    private final HandlingMany many;
    private final RefusalTexts texts;

    ManyPage(HandlingMany many, RefusalTexts texts) {
        this.many = many;
        this.texts = texts;
    }

    /** What may be done with many. */
    enum What {
        URGE,
        HOLD,
        TAKE,
        DECLINE
    }

    /** A line of the answer; the text is null when it was done. */
    record Line(CaseNumber number, String refusal) {}

    @PostMapping("/escalations/many")
    String handle(
            Actor actor, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        DeskPage.mustRead(actor);
        FormValues form = new FormValues(new LinkedMultiValueMap<>(typed));
        What what = form.choice("what", What.class);
        LocalDate until = form.date("until");
        Optional<Refusal> unreadable =
                what == null ? Optional.of(Refusal.invalid("what", "required")) : form.unreadable();
        Outcome<List<HandlingMany.Result>> outcome = unreadable
                .<Outcome<List<HandlingMany.Result>>>map(Outcome::refused)
                .orElseGet(() -> handle(what, items(typed), actor, until, form.text("note")));
        model.addAttribute("what", what);
        model.addAttribute("note", form.text("note"));
        model.addAttribute("back", DeskWords.back(form.text("back"), "/escalations"));
        if (outcome.accepted()) {
            model.addAttribute(
                    "results", outcome.result().stream().map(this::line).toList());
        } else {
            response.setStatus(RefusalTexts.status(outcome.refusal()).value());
            model.addAttribute("results", List.of());
            model.addAttribute("refusal", texts.summary(outcome.refusal(), LocaleContextHolder.getLocale()));
        }
        return "escalation/many";
    }

    private Outcome<List<HandlingMany.Result>> handle(
            What what, List<HandlingMany.Item> items, Actor actor, LocalDate until, String note) {
        return switch (what) {
            case URGE -> many.urge(items, actor, note);
            case HOLD -> many.hold(items, actor, until, note);
            case TAKE -> many.decide(items, actor, true, note);
            case DECLINE -> many.decide(items, actor, false, note);
        };
    }

    /** A number, and behind a dot the decision that was shown with it. */
    private static List<HandlingMany.Item> items(MultiValueMap<String, String> typed) {
        return typed.getOrDefault("item", List.of()).stream()
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
