package cn.zhenggai.rule.web;

import cn.zhenggai.rule.ReadingRules;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.rule.RuleRights;
import cn.zhenggai.rule.trial.Trial;
import cn.zhenggai.rule.trial.TryingRules;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.Costly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 规则: the rules that count, other ones tried, and the files of both. */
@Controller
class RulePages {

    private final RuleModel shown;
    private final ReadingRules reading;
    private final TryingRules trying;

    RulePages(RuleModel shown, ReadingRules reading, TryingRules trying) {
        this.shown = shown;
        this.reading = reading;
        this.trying = trying;
    }

    @GetMapping("/rules")
    String hub(Actor actor, Model model) {
        RuleRights.trying(actor);
        shown.hub(model);
        return "rule/hub";
    }

    @GetMapping({"/rules/limits", "/rules/ladder", "/rules/calendar"})
    String page(Actor actor, HttpServletRequest request, Model model) {
        RuleRights.trying(actor);
        return shown.kind(actor, kind(request), model);
    }

    /** Where the table of limits stood before. */
    @GetMapping("/calendar/limits")
    String before(Actor actor) {
        RuleRights.trying(actor);
        return "redirect:/rules/limits";
    }

    private record Asked(LocalDate from, LocalDate until) {}

    /** Changes nothing, so it needs no key and may be sent as often as one likes. */
    @Costly
    @PostMapping({"/rules/limits/trial", "/rules/ladder/trial", "/rules/calendar/trial"})
    Reply tryOut(Actor actor, HttpServletRequest request, Posting posting) {
        RuleRights.trying(actor);
        RuleKind asked = kind(request);
        SentRules sent = SentRules.of(posting);
        Outcome<Trial> outcome = posting.attempt(
                form -> new Asked(form.date("from"), form.date("until")),
                period -> trying.tryOut(actor, asked, sent.file(), period.from(), period.until()));
        return posting.answer(
                outcome,
                trial -> Reply.shown(shown.trial(actor, trial, sent.file(), sent.carried(), posting.model())),
                () -> shown.refused(actor, asked, sent.file(), posting.model()));
    }

    @GetMapping({"/rules/limits/table", "/rules/ladder/table"})
    ResponseEntity<byte[]> present(Actor actor, HttpServletRequest request) {
        RuleRights.trying(actor);
        RuleKind kind = kind(request);
        return file(kind.table(), reading.present(kind));
    }

    @GetMapping("/rules/editions/{id}/table")
    ResponseEntity<byte[]> edition(Actor actor, @PathVariable long id) {
        RuleRights.trying(actor);
        return file(reading.edition(id).table(), reading.file(id));
    }

    static ResponseEntity<byte[]> file(String table, byte[] content) {
        ContentDisposition download =
                ContentDisposition.attachment().filename(table + ".dmn").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(content);
    }

    /** As the address names them. */
    static RuleKind kind(HttpServletRequest request) {
        return Arrays.stream(RuleKind.values())
                .filter(kind -> (request.getRequestURI() + "/").contains("/rules/" + kind.word() + "/"))
                .findFirst()
                .orElseThrow(() -> new NotFound("No rules of this kind"));
    }
}
