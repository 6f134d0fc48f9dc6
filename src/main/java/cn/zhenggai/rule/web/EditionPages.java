package cn.zhenggai.rule.web;

import cn.zhenggai.rule.Edition;
import cn.zhenggai.rule.PuttingInForce;
import cn.zhenggai.rule.ReadingRules;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.rule.RuleRights;
import cn.zhenggai.rule.WithdrawingEdition;
import cn.zhenggai.rule.trial.Trial;
import cn.zhenggai.rule.trial.TryingRules;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.Costly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rules put into force from a day on, and taken back before it came. */
@Controller
class EditionPages {

    private final RuleModel shown;
    private final PuttingInForce putting;
    private final WithdrawingEdition withdrawing;
    private final ReadingRules reading;
    private final TryingRules trying;

    EditionPages(
            RuleModel shown,
            PuttingInForce putting,
            WithdrawingEdition withdrawing,
            ReadingRules reading,
            TryingRules trying) {
        this.shown = shown;
        this.putting = putting;
        this.withdrawing = withdrawing;
        this.reading = reading;
        this.trying = trying;
    }

    private record Wanted(LocalDate from, String reason) {}

    /** When it is refused, what it would do is shown again, with what was typed. */
    @Costly
    @PostMapping({"/rules/limits/editions", "/rules/ladder/editions"})
    Reply put(Actor actor, HttpServletRequest request, Posting posting) {
        RuleRights.trying(actor);
        RuleKind wanted = RulePages.kind(request);
        SentRules sent = SentRules.of(posting);
        Outcome<Edition> outcome = posting.attempt(
                form -> new Wanted(form.date("from"), form.text("reason")),
                form -> putting.put(actor, wanted, sent.file(), form.from(), form.reason()));
        return posting.answer(
                outcome,
                edition -> Reply.to("/rules/" + wanted.word()).saying("rules.putDone", edition.from()),
                () -> again(actor, wanted, sent, posting));
    }

    private String again(Actor actor, RuleKind kind, SentRules sent, Posting posting) {
        Outcome<Trial> trial = trying.tryOut(actor, kind, sent.file(), null, null);
        return trial.accepted()
                ? shown.trial(actor, trial.result(), sent.file(), sent.carried(), posting.model())
                : shown.kind(actor, kind, posting.model());
    }

    @PostMapping("/rules/editions/{id}/withdrawal")
    Reply withdraw(Actor actor, @PathVariable long id, Posting posting) {
        RuleRights.trying(actor);
        Edition edition = reading.edition(id);
        RuleKind kind = Arrays.stream(RuleKind.values())
                .filter(each -> edition.table().equals(each.table()))
                .findFirst()
                .orElseThrow();
        return posting.answer(
                posting.attempt(form -> form.text("reason"), reason -> withdrawing.withdraw(actor, id, reason)),
                done -> Reply.to("/rules/" + kind.word()).saying("rules.withdrawn"),
                () -> shown.kind(actor, kind, posting.model()));
    }
}
