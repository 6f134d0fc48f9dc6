package cn.zhenggai.rectification.web.api;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.VerifierView;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.plan.PlanView;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseNotice;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.takeover.TakenOver;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** Everything that may be told of a case; the facts stand at its top, {@code notice} is absent while it is on none, {@code takenOver} where no old ledger had it. */
record Story(
        @JsonUnwrapped CaseFacts facts,
        HazardItem item,
        List<AllowedAction> allowedActions,
        List<Waiting> waiting,
        List<RoundView> rounds,
        List<PlanView> plans,
        List<VerifierView> verifiers,
        List<Exhibit> evidence,
        List<LogView> log,
        CaseNotice notice,
        TakenOver takenOver) {

    static Story of(CaseStory story) {
        return new Story(
                story.facts(),
                story.item(),
                AllowedAction.of(story.facts().number(), story.allowed()),
                Waiting.of(story.waiting(), story.desks()),
                story.rounds(),
                story.plans(),
                story.verifiers(),
                Exhibit.of(story.files()),
                story.log(),
                story.notice(),
                story.takenOver());
    }
}
