package cn.zhenggai.objection.web;

import cn.zhenggai.objection.DecidingObjection;
import cn.zhenggai.objection.ObjectingToOrder;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.objection.ObjectionEntry;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.objection.WithdrawingObjection;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** 异议: the objections to one order, a page of its own and a part of the page of the case, with its forms. */
@Controller
@RequestMapping("/objections/of/{number}")
class ObjectionPage {

    private final ObjectionPart part;
    private final ObjectionUploads uploads;
    private final ObjectingToOrder objecting;
    private final DecidingObjection deciding;
    private final WithdrawingObjection withdrawing;

    ObjectionPage(
            ObjectionPart part,
            ObjectionUploads uploads,
            ObjectingToOrder objecting,
            DecidingObjection deciding,
            WithdrawingObjection withdrawing) {
        this.part = part;
        this.uploads = uploads;
        this.objecting = objecting;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
    }

    @ModelAttribute
    ObjectionPosting posting(@PathVariable String number, Actor actor, Posting form) {
        CaseNumber known = CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
        return new ObjectionPosting(known, actor, form, part);
    }

    @GetMapping
    String page(
            @ModelAttribute(binding = false) ObjectionPosting asked,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String here = fragment ? CaseAddress.page(asked.number()) : "/objections/of/" + asked.number();
        String page = part.show(asked.number(), asked.actor(), here, model);
        return fragment ? page + " :: part" : page;
    }

    @PostMapping("/object")
    Reply object(@ModelAttribute(binding = false) ObjectionPosting posted) {
        uploads.keep(posted.form(), posted.actor());
        return posted.answer(
                "object",
                form -> new ObjectionEntry(
                        form.choice("subject", ObjectionSubject.class),
                        form.text("facts"),
                        form.text("request"),
                        form.ids("photos"),
                        form.ids("documents")),
                entry -> objecting.object(posted.number(), posted.actor(), entry));
    }

    @PostMapping("/withdraw")
    Reply withdraw(@ModelAttribute(binding = false) ObjectionPosting posted) {
        return posted.answer(
                "withdraw-objection",
                form -> form.text("note"),
                note -> withdrawing.withdraw(posted.number(), posted.actor(), note));
    }

    @PostMapping("/decide")
    Reply decide(@ModelAttribute(binding = false) ObjectionPosting posted) {
        return posted.answer(
                "decide-objection",
                form -> new ObjectionAnswer(
                        form.choice("outcome", ObjectionAnswer.Kind.class), form.text("reason"), form.date("until")),
                answer -> deciding.decide(posted.number(), posted.actor(), answer));
    }
}
