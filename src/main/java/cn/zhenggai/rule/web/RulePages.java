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
import java.time.LocalDate;
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

    private static final String KIND = "/rules/{kind:limits|ladder|calendar}";

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

    @GetMapping(KIND)
    String page(Actor actor, @PathVariable String kind, Model model) {
        RuleRights.trying(actor);
        return shown.kind(actor, kind(kind), model);
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
    @PostMapping(KIND + "/trial")
    Reply tryOut(Actor actor, @PathVariable String kind, Posting posting) {
        RuleRights.trying(actor);
        RuleKind asked = kind(kind);
        SentRules sent = SentRules.of(posting);
        Outcome<Trial> outcome = posting.attempt(
                form -> new Asked(form.date("from"), form.date("until")),
                period -> trying.tryOut(actor, asked, sent.file(), period.from(), period.until()));
        return posting.answer(
                outcome,
                trial -> Reply.shown(shown.trial(actor, trial, sent.file(), sent.carried(), posting.model())),
                () -> shown.refused(actor, asked, sent.file(), posting.model()));
    }

    @GetMapping("/rules/{kind:limits|ladder}/table")
    ResponseEntity<byte[]> present(Actor actor, @PathVariable String kind) {
        RuleRights.trying(actor);
        return file(kind(kind).table(), reading.present(kind(kind)));
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

    static RuleKind kind(String word) {
        for (RuleKind kind : RuleKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new NotFound("No rules of kind " + word);
    }
}
