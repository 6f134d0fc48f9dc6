package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.handling.OwnTransactions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The imports there were, and a new one: a file, or cells pasted out of a spreadsheet. */
@Controller
class ImportPages {

    private final TakingIn taking;
    private final ReadingImports imports;
    private final ImportKinds kinds;
    private final ImportDoors doors;
    private final WritingTemplate templates;
    private final MessageSource messages;

    ImportPages(
            TakingIn taking,
            ReadingImports imports,
            ImportKinds kinds,
            ImportDoors doors,
            WritingTemplate templates,
            MessageSource messages) {
        this.taking = taking;
        this.imports = imports;
        this.kinds = kinds;
        this.doors = doors;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping("/imports")
    String list(Actor actor, Model model) {
        doors.entering(actor);
        List<ImportRun> runs = imports.latest(actor);
        model.addAttribute(
                "runs",
                runs.stream().map(run -> new RunLine(run, imports.counts(run))).toList());
        model.addAttribute("atWork", runs.stream().anyMatch(run -> run.state().atWork()));
        model.addAttribute("kinds", words(actor));
        return "dataimport/list";
    }

    @GetMapping("/imports/new")
    String blank(Actor actor, @RequestParam(required = false) String kind, Model model) {
        doors.entering(actor);
        model.addAttribute("chosen", kind);
        model.addAttribute("kinds", words(actor));
        return "dataimport/new";
    }

    @OwnTransactions
    @PostMapping("/imports")
    Reply send(Actor actor, Locale locale, Posting posting) {
        doors.entering(actor);
        Optional<MultipartFile> file = posting.file("file");
        return posting.answer(
                posting.attempt(form -> form, form -> taken(actor, form, file, locale)),
                id -> Reply.to("/imports/" + id),
                () -> blank(actor, posting.values().text("kind"), posting.model()));
    }

    private Outcome<Long> taken(Actor actor, FormValues form, Optional<MultipartFile> file, Locale locale) {
        String kind = form.text("kind");
        String cells = Objects.requireNonNullElse(form.untouched("pasted"), "");
        if (kind == null || !words(actor).contains(kind)) {
            return Outcome.refused(Refusal.invalid("kind", "required"));
        }
        if (file.isEmpty() && cells.isBlank()) {
            return Outcome.refused(Refusal.invalid("file", "importNoFile"));
        }
        try {
            return file.isPresent()
                    ? sent(actor, kind, file.get())
                    : taking.pasted(actor, kind, messages.getMessage("import.pastedName", null, locale), cells);
        } catch (IOException lost) {
            return Outcome.refused(Refusal.unavailable("file", "importNotStored"));
        }
    }

    private Outcome<Long> sent(Actor actor, String kind, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return taking.file(actor, kind, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        }
    }

    /** The columns of a kind, filled with what is there. */
    @Costly
    @GetMapping("/imports/templates/{kind}")
    void template(Actor actor, @PathVariable String kind, Locale locale, HttpServletResponse response)
            throws IOException {
        kinds.entering(actor, kind);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind + ".xlsx\"");
        templates.write(response.getOutputStream(), kind, actor, locale);
    }

    private List<String> words(Actor actor) {
        return kinds.wordsOpenTo(actor);
    }
}
