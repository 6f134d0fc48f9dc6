package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.RowQuestion;
import cn.zhenggai.dataimport.run.AnsweringRows;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One row of a preview of which something is asked: whether it goes, and who takes over what hangs on it. */
@Controller
class RowPages {

    private static final Map<String, String> GO = Map.of("leave", "GO");

    private final ReadingImports imports;
    private final AnsweringRows answering;
    private final RunModel shown;

    RowPages(ReadingImports imports, AnsweringRows answering, RunModel shown) {
        this.imports = imports;
        this.answering = answering;
        this.shown = shown;
    }

    @GetMapping("/imports/{id}/rows/{row}")
    String row(Actor actor, @PathVariable long id, @PathVariable long row, Locale locale, Model model) {
        ImportRun run = imports.require(actor, id);
        StoredRow found = imports.row(run, row);
        if (!answering.open(run, found)) {
            throw new NotFound("Nothing is asked of row " + row);
        }
        model.addAttribute("run", run);
        model.addAttribute("row", shown.line(run, found, locale));
        model.addAttribute("questions", answering.questions(actor, found, locale));
        return "dataimport/row";
    }

    @PostMapping("/imports/{id}/rows/{row}")
    Reply answerRow(Actor actor, @PathVariable long id, @PathVariable long row, Locale locale, Posting posting) {
        ImportRun run = imports.require(actor, id);
        StoredRow found = imports.row(run, row);
        List<RowQuestion> questions = answering.questions(actor, found, locale);
        return posting.answer(
                posting.attempt(form -> answers(form, questions), answers -> answering.answer(actor, id, row, answers)),
                done -> Reply.to("/imports/" + id + "?part=" + found.kind()).saying("import.said.rowAnswered"),
                () -> row(actor, id, row, locale, posting.model()));
    }

    /** Everybody of whom nothing hangs in the air. */
    @PostMapping("/imports/{id}/parts/{part}/leave")
    Reply leaveAll(Actor actor, @PathVariable long id, @PathVariable String part, Locale locale, Posting posting) {
        ImportRun run = imports.require(actor, id);
        return posting.answer(
                posting.attempt(() -> answering.answerAll(actor, id, part, GO)),
                done -> Reply.to("/imports/" + id + "?part=" + part).saying("import.said.rowAnswered"),
                () -> shown.run(run, part, null, 0, locale, posting.model()));
    }

    private static Map<String, String> answers(FormValues form, List<RowQuestion> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(
                question -> answers.put(question.field(), Objects.requireNonNullElse(form.text(question.field()), "")));
        return answers;
    }
}
