package cn.zhenggai.notice.web;

import cn.zhenggai.notice.NoticeAction;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.RecordingRefusal;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.notice.signing.WithdrawingNotice;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One notice, and what is done to it as a whole. */
@Controller
@RequestMapping("/notices/{id}")
class NoticePage {

    private final NoticeView view;
    private final SigningNotice signing;
    private final ReceivingNotice receiving;
    private final RecordingRefusal refusals;
    private final WithdrawingNotice withdrawing;

    NoticePage(
            NoticeView view,
            SigningNotice signing,
            ReceivingNotice receiving,
            RecordingRefusal refusals,
            WithdrawingNotice withdrawing) {
        this.view = view;
        this.signing = signing;
        this.receiving = receiving;
        this.refusals = refusals;
        this.withdrawing = withdrawing;
    }

    /** Where the answer to a form goes. */
    private record Reply(Actor actor, Model model, RedirectAttributes redirect, HttpServletResponse response) {}

    @GetMapping
    String page(@PathVariable String id, Actor actor, Model model) {
        return view.show(number(id), actor, model);
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable String id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormValues form = form(typed);
        var terms = SignForm.terms(form);
        Reply reply = new Reply(actor, model, redirect, response);
        return answer(number(id), NoticeAction.SIGN, form, reply, () -> signing.sign(number(id), actor, terms));
    }

    @PostMapping("/receive")
    String receive(
            @PathVariable String id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Reply reply = new Reply(actor, model, redirect, response);
        return answer(number(id), NoticeAction.RECEIVE, form(typed), reply, () -> receiving.receive(number(id), actor));
    }

    @PostMapping("/record-refusal")
    String recordRefusal(
            @PathVariable String id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormValues form = form(typed);
        Reply reply = new Reply(actor, model, redirect, response);
        return answer(
                number(id),
                NoticeAction.RECORD_REFUSAL,
                form,
                reply,
                () -> refusals.record(number(id), actor, form.text("reason"), form.text("witness")));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormValues form = form(typed);
        Reply reply = new Reply(actor, model, redirect, response);
        return answer(
                number(id),
                NoticeAction.WITHDRAW,
                form,
                reply,
                () -> withdrawing.withdraw(number(id), actor, form.text("reason")));
    }

    private String answer(long id, NoticeAction action, FormValues form, Reply reply, Supplier<Outcome<?>> useCase) {
        Outcome<?> outcome = form.unreadable().<Outcome<?>>map(Outcome::refused).orElseGet(useCase);
        if (outcome.accepted()) {
            reply.redirect().addFlashAttribute("flash", "notice.done." + action.path());
            reply.redirect().addFlashAttribute("draftDone", "notice-" + id + "-" + action.path());
            return "redirect:/notices/" + id;
        }
        reply.response().setStatus(NoticeView.status(outcome.refusal()));
        return view.refused(new NoticeView.Turn(id, reply.actor(), action, form), outcome.refusal(), reply.model());
    }

    private static FormValues form(MultiValueMap<String, String> typed) {
        return new FormValues(new LinkedMultiValueMap<>(typed));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NoticeNotFound(0);
        }
        return Long.parseLong(id);
    }
}
