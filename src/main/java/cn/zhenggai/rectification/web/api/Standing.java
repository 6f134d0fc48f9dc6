package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.reading.CaseStanding;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;

/** Where a case stands after an action, read anew. */
record Standing(
        CaseNumber number, CaseState state, int round, List<AllowedAction> allowedActions, List<Waiting> waiting) {

    static Standing of(CaseStanding now) {
        return new Standing(
                now.number(),
                now.state(),
                now.round(),
                AllowedAction.of(now.number(), now.allowed()),
                Waiting.of(now.waiting(), now.desks()));
    }
}
