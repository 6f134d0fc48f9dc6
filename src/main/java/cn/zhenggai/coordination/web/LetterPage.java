package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterAddress;
import cn.zhenggai.coordination.LetterView;
import cn.zhenggai.coordination.letter.AnsweringLetter;
import cn.zhenggai.coordination.letter.ReadingLetters;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A letter, and what its department answers to it. */
@Controller
@RequestMapping("/letters/{id:\\d+}")
class LetterPage {

    private final ReadingLetters reading;
    private final AnsweringLetter answering;
    private final LetterForms forms;
    private final EvidenceShelf evidence;
    private final Clock clock;

    LetterPage(
            ReadingLetters reading, AnsweringLetter answering, LetterForms forms, EvidenceShelf evidence, Clock clock) {
        this.reading = reading;
        this.answering = answering;
        this.forms = forms;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor actor, @PathVariable long id, Model model) {
        return show(id, actor, List.of(), List.of(), model);
    }

    @PostMapping("/accept")
    Reply accept(Actor actor, @PathVariable long id, Posting form) {
        return answer(id, actor, form, "accept", values -> values, values -> answering.accept(id, actor));
    }

    @PostMapping("/object")
    Reply object(Actor actor, @PathVariable long id, Posting form) {
        return answer(
                id,
                actor,
                form,
                "object",
                values -> new Said(values.text("reason"), values.text("proposedUnit")),
                said -> answering.object(id, actor, said.reason(), said.other()));
    }

    @PostMapping("/dispute")
    Reply dispute(Actor actor, @PathVariable long id, Posting form) {
        return answer(
                id,
                actor,
                form,
                "dispute",
                values -> values.text("reason"),
                reason -> answering.dispute(id, actor, reason));
    }

    @PostMapping("/done")
    Reply done(Actor actor, @PathVariable long id, Posting form) {
        forms.keep(form, actor);
        return answer(id, actor, form, "done", LetterForms::done, done -> answering.done(id, actor, done));
    }

    private record Said(String reason, String other) {}

    private <I> Reply answer(
            long id,
            Actor actor,
            Posting form,
            String done,
            Function<FormValues, I> read,
            Function<I, Outcome<Long>> work) {
        return form.answer(
                form.attempt(read, work),
                result -> Reply.to(LetterAddress.page(id))
                        .saying("letter.done." + done)
                        .forgetting("letter-" + id + "-" + done),
                () -> show(id, actor, form.values().ids("photos"), form.values().ids("documents"), form.model()));
    }

    private String show(long id, Actor actor, List<Long> photos, List<Long> documents, Model model) {
        LetterView letter = reading.one(id, actor);
        model.addAttribute("letter", letter);
        model.addAttribute("external", actor.is(Role.EXTERNAL));
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("keptPhotos", evidence.staged(actor, photos));
        model.addAttribute("keptDocuments", evidence.staged(actor, documents));
        return "coordination/letter";
    }
}
