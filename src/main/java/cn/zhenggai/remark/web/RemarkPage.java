package cn.zhenggai.remark.web;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.remark.AnswerToAdvice;
import cn.zhenggai.remark.AnsweringRemark;
import cn.zhenggai.remark.ReadingRemarks;
import cn.zhenggai.remark.Remark;
import cn.zhenggai.remark.RemarkAddress;
import cn.zhenggai.remark.RemarkAnswer;
import cn.zhenggai.remark.RemarkRights;
import cn.zhenggai.remark.SettlingRemark;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One remark: what was said, what the school answers, and what the bureau makes of it. */
@Controller
@RequestMapping("/remarks/{id:\\d{1,18}}")
class RemarkPage {

    private static final String PHOTOS = "photos";

    private final ReadingRemarks reading;
    private final RemarkRights rights;
    private final AnsweringRemark answering;
    private final SettlingRemark settling;
    private final EvidenceShelf evidence;
    private final UploadedFiles files;
    private final Clock clock;

    RemarkPage(
            ReadingRemarks reading,
            RemarkRights rights,
            AnsweringRemark answering,
            SettlingRemark settling,
            EvidenceShelf evidence,
            UploadedFiles files,
            Clock clock) {
        this.reading = reading;
        this.rights = rights;
        this.answering = answering;
        this.settling = settling;
        this.evidence = evidence;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor actor, @PathVariable long id, Model model) {
        return show(actor, id, List.of(), model);
    }

    private String show(Actor actor, long id, List<Long> staged, Model model) {
        Remark remark = reading.one(id, actor);
        model.addAttribute("remark", remark);
        model.addAttribute("photos", reading.photos(remark, actor));
        model.addAttribute("mayAnswer", rights.mayAnswer(actor, remark));
        model.addAttribute("maySettle", rights.maySettle(actor, remark));
        model.addAttribute("answers", RemarkAnswer.values());
        model.addAttribute("staged", evidence.staged(actor, staged));
        model.addAttribute("today", BureauTime.today(clock));
        return "remark/remark";
    }

    @PostMapping("/answer")
    Reply answer(Actor actor, @PathVariable long id, Posting posting) {
        return said(
                actor,
                id,
                posting,
                "answered",
                posting.attempt(
                        form -> new AnswerToAdvice(
                                form.choice("answer", RemarkAnswer.class), form.text("note"), form.date("until")),
                        answer -> answering.answer(id, actor, answer)));
    }

    @PostMapping("/settle")
    Reply settle(Actor actor, @PathVariable long id, Posting posting) {
        return said(
                actor,
                id,
                posting,
                "settled",
                posting.attempt(form -> form.text("note"), note -> settling.settle(id, actor, note)));
    }

    @PostMapping("/look-later")
    Reply lookLater(Actor actor, @PathVariable long id, Posting posting) {
        return said(
                actor,
                id,
                posting,
                "later",
                posting.attempt(form -> form.date("next"), next -> settling.lookLater(id, actor, next)));
    }

    @PostMapping("/order")
    Reply order(Actor actor, @PathVariable long id, Posting posting) {
        files.photos(posting, actor, PHOTOS);
        return posting.answer(
                posting.attempt(
                        form -> form.text("note"),
                        note -> settling.order(id, actor, note, posting.values().ids(PHOTOS))),
                number -> Reply.to(CaseAddress.page(number)).saying("remark.done.ordered", number.value()),
                () -> show(actor, id, posting.values().ids(PHOTOS), posting.model()));
    }

    private Reply said(Actor actor, long id, Posting posting, String done, Outcome<Long> outcome) {
        return posting.answer(
                outcome,
                result -> Reply.to(RemarkAddress.of(result)).saying("remark.done." + done),
                () -> show(actor, id, List.of(), posting.model()));
    }
}
