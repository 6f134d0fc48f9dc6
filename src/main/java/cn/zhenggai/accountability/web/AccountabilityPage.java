package cn.zhenggai.accountability.web;

import cn.zhenggai.accountability.ConsequenceForm;
import cn.zhenggai.accountability.OutcomeEntry;
import cn.zhenggai.accountability.ReadingAccountability;
import cn.zhenggai.accountability.SettlingAccountability;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** One proposal with what came of it, and the forms of those who settle it; and what concerns a case as a part of its page. */
@Controller
class AccountabilityPage {

    private static final String PAGE = "/accountability/{id:\\d+}";

    private final ReadingAccountability reading;
    private final SettlingAccountability settling;
    private final Clock clock;

    AccountabilityPage(ReadingAccountability reading, SettlingAccountability settling, Clock clock) {
        this.reading = reading;
        this.settling = settling;
        this.clock = clock;
    }

    @GetMapping("/accountability/of/{number}")
    String ofCase(
            @PathVariable String number,
            Actor actor,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        CaseNumber known = CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
        model.addAttribute("number", known);
        model.addAttribute("proposals", reading.of(known, actor));
        model.addAttribute("opens", ReadingAccountability.opensTo(actor));
        return fragment ? "accountability/of-case :: part" : "accountability/of-case";
    }

    @GetMapping(PAGE)
    String page(@PathVariable long id, Actor actor, Model model) {
        return show(id, actor, model);
    }

    @PostMapping(PAGE + "/outcomes")
    Reply record(@PathVariable long id, Actor actor, Posting form) {
        return answer(
                id,
                actor,
                form,
                "outcome",
                values -> new OutcomeEntry(
                        values.choice("form", ConsequenceForm.class),
                        values.text("personName"),
                        values.text("personPost"),
                        values.text("decidedBy"),
                        values.date("decidedOn"),
                        values.date("until"),
                        values.text("note")),
                entry -> settling.record(id, actor, entry));
    }

    @PostMapping(PAGE + "/close")
    Reply close(@PathVariable long id, Actor actor, Posting form) {
        return answer(
                id,
                actor,
                form,
                "closed",
                values -> values.checked("dropped"),
                dropped -> settling.close(id, actor, dropped, form.values().text("note")));
    }

    @PostMapping(PAGE + "/veto")
    Reply veto(@PathVariable long id, Actor actor, Posting form) {
        return answer(
                id,
                actor,
                form,
                "veto",
                values -> values.count("year"),
                year -> settling.veto(id, actor, year, form.values().text("reason")));
    }

    private <I> Reply answer(
            long id,
            Actor actor,
            Posting form,
            String done,
            Function<FormValues, I> read,
            Function<I, Outcome<Long>> work) {
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to("/accountability/" + id).saying("accountability.done." + done),
                () -> show(id, actor, form.model()));
    }

    private String show(long id, Actor actor, Model model) {
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("one", reading.one(id, actor));
        model.addAttribute("settles", ReadingAccountability.knowsAll(actor));
        model.addAttribute("vetoes", actor.isAny(Role.DIRECTOR));
        model.addAttribute("forms", ConsequenceForm.values());
        model.addAttribute("today", today);
        model.addAttribute("years", List.of(today.getYear(), today.getYear() - 1));
        return "accountability/proposal";
    }
}
