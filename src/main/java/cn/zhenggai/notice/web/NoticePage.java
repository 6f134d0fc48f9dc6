package cn.zhenggai.notice.web;

import cn.zhenggai.notice.NoticeAction;
import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.signing.AssigningNotice;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.RecordingRefusal;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.notice.signing.WithdrawingNotice;
import cn.zhenggai.rectification.order.CheckingSignature;
import cn.zhenggai.rectification.order.OrderForeseen;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One notice, and what is done to it as a whole. */
@Controller
@RequestMapping("/notices/{id}")
class NoticePage {

    private final NoticeView view;
    private final SigningNotice signing;
    private final ReceivingNotice receiving;
    private final AssigningNotice assigning;
    private final RecordingRefusal refusals;
    private final WithdrawingNotice withdrawing;

    NoticePage(
            NoticeView view,
            SigningNotice signing,
            ReceivingNotice receiving,
            AssigningNotice assigning,
            RecordingRefusal refusals,
            WithdrawingNotice withdrawing) {
        this.view = view;
        this.signing = signing;
        this.receiving = receiving;
        this.assigning = assigning;
        this.refusals = refusals;
        this.withdrawing = withdrawing;
    }

    @GetMapping
    String page(@PathVariable String id, Actor actor, Model model) {
        return view.show(number(id), actor, model);
    }

    @PostMapping("/sign")
    Reply sign(@PathVariable String id, Actor actor, Posting posting) {
        if (posting.values().checked("count") || posting.values().checked("change")) {
            return posting.unchanged(() -> view.again(number(id), actor, posting));
        }
        SignForm form = SignForm.read(posting.values());
        Outcome<List<OrderForeseen>> asked =
                posting.attempt(() -> form.told(signing.foresee(number(id), actor, form.terms())));
        if (!asked.accepted()) {
            return answer(number(id), actor, NoticeAction.SIGN, posting, asked);
        }
        return CheckingSignature.print(asked.result()).equals(posting.values().text("read"))
                ? answer(
                        number(id),
                        actor,
                        NoticeAction.SIGN,
                        posting,
                        posting.attempt(() -> signing.sign(number(id), actor, form.terms())))
                : posting.before(() -> view.check(number(id), actor, asked.result(), posting));
    }

    /** By itself, or with whoever does the work. */
    @PostMapping("/receive")
    Reply receive(@PathVariable String id, Actor actor, Posting posting) {
        if (!posting.values().checked("assign")) {
            return answer(
                    number(id),
                    actor,
                    NoticeAction.RECEIVE,
                    posting,
                    posting.attempt(() -> receiving.receive(number(id), actor)));
        }
        return posting.answer(
                posting.attempt(
                        AssignForm::read,
                        form -> assigning.receiveAndAssign(
                                number(id), actor, form.assignee(), form.others(), form.note())),
                lines -> Reply.to("/notices/" + id)
                        .saying("notice.done.receiveAndAssign", lines)
                        .forgetting("notice-" + id + "-receive"),
                () -> view.again(number(id), actor, posting));
    }

    @PostMapping("/assign")
    Reply assign(@PathVariable String id, Actor actor, Posting posting) {
        return answer(
                number(id),
                actor,
                NoticeAction.ASSIGN,
                posting,
                posting.attempt(
                        AssignForm::read,
                        form -> assigning.assign(number(id), actor, form.assignee(), form.others(), form.note())));
    }

    @PostMapping("/record-refusal")
    Reply recordRefusal(@PathVariable String id, Actor actor, Posting posting) {
        return answer(
                number(id),
                actor,
                NoticeAction.RECORD_REFUSAL,
                posting,
                posting.attempt(
                        form -> new Refused(form.text("reason"), form.text("witness")),
                        refused -> refusals.record(number(id), actor, refused.reason(), refused.witness())));
    }

    @PostMapping("/withdraw")
    Reply withdraw(@PathVariable String id, Actor actor, Posting posting) {
        return answer(
                number(id),
                actor,
                NoticeAction.WITHDRAW,
                posting,
                posting.attempt(
                        form -> form.text("reason"), reason -> withdrawing.withdraw(number(id), actor, reason)));
    }

    /** That somebody would not take the notice, and who saw it. */
    private record Refused(String reason, String witness) {}

    private Reply answer(long id, Actor actor, NoticeAction action, Posting posting, Outcome<?> outcome) {
        return posting.answer(
                outcome,
                done -> Reply.to("/notices/" + id)
                        .saying("notice.done." + action.path())
                        .forgetting("notice-" + id + "-" + action.path()),
                () -> view.again(id, actor, posting));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NoticeNotFound(0);
        }
        return Long.parseLong(id);
    }
}
