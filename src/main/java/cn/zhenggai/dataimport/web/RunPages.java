package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.handling.SignInAgain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One import: what its rows would become, how far they are, what became of them. */
@Controller
class RunPages {

    private final ReadingImports imports;
    private final DecidingRun deciding;
    private final RunModel shown;
    private final BadRows bad;

    RunPages(ReadingImports imports, DecidingRun deciding, RunModel shown, BadRows bad) {
        this.imports = imports;
        this.deciding = deciding;
        this.shown = shown;
        this.bad = bad;
    }

    @GetMapping("/imports/{id}")
    String page(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) String part,
            @RequestParam(required = false) String show,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        return shown.run(imports.require(actor, id), part, show, page, locale, model);
    }

    /** Rows of people hold roles, which are keys to the house. */
    @SignInAgain
    @PostMapping("/imports/{id}/confirm")
    Reply confirm(Actor actor, @PathVariable long id, Locale locale, Posting posting) {
        return answered(actor, posting.attempt(() -> deciding.confirm(actor, id)), id, "confirmed", locale, posting);
    }

    @PostMapping("/imports/{id}/drop")
    Reply drop(Actor actor, @PathVariable long id, Locale locale, Posting posting) {
        return answered(actor, posting.attempt(() -> deciding.drop(actor, id)), id, "dropped", locale, posting);
    }

    @SignInAgain
    @PostMapping("/imports/{id}/take-back")
    Reply takeBack(Actor actor, @PathVariable long id, Locale locale, Posting posting) {
        return answered(actor, posting.attempt(() -> deciding.takeBack(actor, id)), id, "takingBack", locale, posting);
    }

    private Reply answered(Actor actor, Outcome<Long> outcome, long id, String saying, Locale locale, Posting posting) {
        return posting.answer(
                outcome,
                done -> Reply.to("/imports/" + id).saying("import.said." + saying),
                () -> shown.run(imports.require(actor, id), null, null, 0, locale, posting.model()));
    }

    /** In the form in which they came in, with a column that says why. */
    @Costly
    @GetMapping("/imports/{id}/bad-rows")
    void badRows(Actor actor, @PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        bad.send(actor, id, locale, response);
    }
}
