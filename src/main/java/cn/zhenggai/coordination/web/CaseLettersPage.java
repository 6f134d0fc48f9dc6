package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.coordination.letter.ReaddressingLetter;
import cn.zhenggai.coordination.letter.ReferringObjection;
import cn.zhenggai.coordination.letter.ReportingOutside;
import cn.zhenggai.coordination.letter.ReturningPart;
import cn.zhenggai.coordination.letter.SendingLetter;
import cn.zhenggai.coordination.letter.SupervisingLetters;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** 移送与协调函: the letters about one case, a page of its own and a part of the page of the case, with its forms. */
@Controller
@RequestMapping("/letters/of/{number}")
class CaseLettersPage {

    private final CaseLettersView view;
    private final AskingTransfer asking;
    private final SendingLetter sending;
    private final ReaddressingLetter readdressing;
    private final ReferringObjection referring;
    private final ReportingOutside reporting;
    private final ReturningPart returning;
    private final SupervisingLetters supervising;
    private final LetterForms forms;

    CaseLettersPage(
            CaseLettersView view,
            AskingTransfer asking,
            SendingLetter sending,
            ReaddressingLetter readdressing,
            ReferringObjection referring,
            ReportingOutside reporting,
            ReturningPart returning,
            SupervisingLetters supervising,
            LetterForms forms) {
        this.view = view;
        this.asking = asking;
        this.sending = sending;
        this.readdressing = readdressing;
        this.referring = referring;
        this.reporting = reporting;
        this.returning = returning;
        this.supervising = supervising;
        this.forms = forms;
    }

    @GetMapping
    String page(
            Actor actor,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String page = view.show(known(number), actor, null, model);
        return fragment ? page + " :: part" : page;
    }

    @PostMapping("/ask-transfer")
    Reply ask(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.ASK_TRANSFER,
                number,
                actor,
                form,
                values -> values.text("reason"),
                reason -> asking.ask(known(number), actor, reason));
    }

    @PostMapping("/refuse-transfer")
    Reply refuse(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.REFUSE_TRANSFER,
                number,
                actor,
                form,
                values -> values.text("note"),
                note -> asking.refuse(known(number), actor, note));
    }

    @PostMapping("/transfer")
    Reply transfer(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.TRANSFER,
                number,
                actor,
                form,
                Sent::read,
                sent -> sending.transfer(known(number), actor, sent.letter(), sent.meanwhile()));
    }

    @PostMapping("/send-letter")
    Reply send(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.SEND_LETTER,
                number,
                actor,
                form,
                Sent::read,
                sent -> sending.send(known(number), actor, sent.letter(), sent.meanwhile()));
    }

    @PostMapping("/readdress-letter")
    Reply readdress(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.READDRESS_LETTER,
                number,
                actor,
                form,
                values -> values.id("unitId"),
                unit -> readdressing.readdress(
                        known(number),
                        actor,
                        place(form.values()),
                        unit,
                        form.values().checked("designated")));
    }

    @PostMapping("/refer-objection")
    Reply refer(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.REFER_OBJECTION,
                number,
                actor,
                form,
                values -> values.text("note"),
                note -> referring.refer(known(number), actor, note));
    }

    @PostMapping("/supervise-letter")
    Reply supervise(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.SUPERVISE_LETTER,
                number,
                actor,
                form,
                values -> values.text("note"),
                note -> supervising.confirm(known(number), actor, note));
    }

    @PostMapping("/report-outside")
    Reply report(Actor actor, @PathVariable String number, Posting form) {
        forms.keep(form, actor);
        return answer(
                Action.REPORT_OUTSIDE,
                number,
                actor,
                form,
                LetterForms::done,
                done -> reporting.report(known(number), actor, place(form.values()), done));
    }

    @PostMapping("/return-part")
    Reply back(Actor actor, @PathVariable String number, Posting form) {
        return answer(
                Action.RETURN_PART,
                number,
                actor,
                form,
                values -> values.date("deadline"),
                day -> returning.back(known(number), actor, day, form.values().text("note")));
    }

    private record Sent(LetterEntry letter, ProtectionEntry meanwhile) {

        static Sent read(FormValues form) {
            return new Sent(LetterForms.entry(form), LetterForms.meanwhile(form));
        }
    }

    private <I, T> Reply answer(
            Action action,
            String number,
            Actor actor,
            Posting form,
            Function<FormValues, I> read,
            Function<I, Outcome<T>> work) {
        CaseNumber known = known(number);
        return form.answer(
                form.attempt(read, work),
                done -> Reply.to(CaseAddress.page(known))
                        .saying("letter.done." + action.path())
                        .forgetting(known + "-" + action.path()),
                () -> view.show(known, actor, action, form.model()));
    }

    private static Integer place(FormValues form) {
        Long place = form.id("place");
        return place == null ? null : place.intValue();
    }

    private static CaseNumber known(String number) {
        return CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
    }
}
