package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.shared.CaseNumber;
import java.util.Collection;
import java.util.List;

/** Something that the caller may do to a case now, and where. */
record AllowedAction(String action, String method, String href) {

    static List<AllowedAction> of(CaseNumber number, Collection<Action> allowed) {
        return allowed.stream()
                .map(action ->
                        new AllowedAction(action.path(), "POST", CaseAnswers.address(number) + "/" + action.path()))
                .toList();
    }
}
