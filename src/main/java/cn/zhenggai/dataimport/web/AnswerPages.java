package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileChoice;
import cn.zhenggai.dataimport.FileQuestion;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.asking.Asked;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an import has to be told: choices for all of it, and what single words in it mean. Said once for all rows alike. */
@Controller
class AnswerPages {

    private final ReadingImports imports;
    private final DecidingRun deciding;
    private final ImportKinds kinds;

    AnswerPages(ReadingImports imports, DecidingRun deciding, ImportKinds kinds) {
        this.imports = imports;
        this.deciding = deciding;
        this.kinds = kinds;
    }

    @GetMapping("/imports/{id}/answers")
    String page(Actor actor, @PathVariable long id, Model model) {
        ImportRun run = imports.require(actor, id);
        Answers answers = imports.answers(run);
        Map<String, String> chosen = new HashMap<>();
        List<FileChoice> choices = imports.choices(run);
        choices.forEach(choice -> chosen.put(choice.key(), answers.chosen(choice)));
        model.addAttribute("run", run);
        model.addAttribute("choices", choices);
        model.addAttribute("chosen", chosen);
        model.addAttribute("asked", imports.asked(run));
        return "dataimport/answers";
    }

    @PostMapping("/imports/{id}/answers")
    Reply answer(Actor actor, @PathVariable long id, Posting posting) {
        ImportRun run = imports.require(actor, id);
        ImportKind kind = kinds.require(actor, run.kind());
        return posting.answer(
                posting.attempt(form -> said(form, actor, kind, run), said -> deciding.answer(actor, id, said)),
                done -> Reply.to("/imports/" + id).saying("import.said.answered"),
                () -> page(actor, id, posting.model()));
    }

    private Answers said(FormValues form, Actor actor, ImportKind kind, ImportRun run) {
        Map<String, String> said = new HashMap<>();
        for (FileChoice choice : kind.fileChoices()) {
            @Nullable String chosen = form.text("choice." + choice.key());
            if (chosen != null && choice.options().contains(chosen)) {
                said.put(choice.key(), chosen);
            }
        }
        List<Asked> asked = imports.asked(run);
        for (int place = 0; place < asked.size(); place++) {
            FileQuestion question = asked.get(place).question();
            @Nullable String typed = typed(form, place);
            if (typed != null) {
                Outcome<String> answer = kind.answered(actor, question, typed);
                if (answer.refusal() == null) {
                    said.put(question.key(), String.valueOf(answer.result()));
                } else {
                    form.refuse("answer." + place, answer.refusal().at("answer." + place));
                }
            }
        }
        return new Answers(said);
    }

    /** What was written beside the offers goes before them. */
    private static @Nullable String typed(FormValues form, int place) {
        @Nullable String other = form.text("other." + place);
        return other == null ? form.text("answer." + place) : other;
    }
}
