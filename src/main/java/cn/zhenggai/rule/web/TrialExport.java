package cn.zhenggai.rule.web;

import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.rule.RuleRights;
import cn.zhenggai.rule.trial.Trial;
import cn.zhenggai.rule.trial.TryingRules;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.WritingWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What a trial would change, to be taken away. The trial is made again: nothing of it was kept. */
@Controller
class TrialExport {

    private final TryingRules trying;
    private final RuleModel shown;
    private final ChangedTable table;
    private final WritingWorkbook workbook;
    private final Clock clock;

    TrialExport(TryingRules trying, RuleModel shown, ChangedTable table, WritingWorkbook workbook, Clock clock) {
        this.trying = trying;
        this.shown = shown;
        this.table = table;
        this.workbook = workbook;
        this.clock = clock;
    }

    @Costly
    @PostMapping({"/rules/limits/trial/export", "/rules/ladder/trial/export", "/rules/calendar/trial/export"})
    Reply export(Actor actor, HttpServletRequest request, Posting posting, HttpServletResponse response)
            throws IOException {
        RuleRights.trying(actor);
        RuleKind asked = RulePages.kind(request);
        byte[] file = SentRules.of(posting).file();
        Outcome<Trial> outcome = trying.tryOut(
                actor,
                asked,
                file,
                posting.values().date("from"),
                posting.values().date("until"));
        if (!outcome.accepted()) {
            return posting.again(outcome.refusal(), () -> shown.refused(actor, asked, file, posting.model()));
        }
        Trial trial = outcome.orThrow();
        workbook.send(
                response,
                "trial-" + asked.word() + "-" + BureauTime.today(clock),
                "rules.changedCases",
                table.table(),
                after -> new Slice<>(trial.cases(), null));
        return Reply.sent();
    }
}
