package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a case stands at this moment, without its story.
 *
 * @param waiting the steps that are open now
 * @param desks for each waiting step, by its reference, the name of the person or unit at whose desk it waits
 * @param allowed what the reader may do now
 */
public record CaseStanding(
        CaseNumber number,
        CaseState state,
        int round,
        List<WorkItem> waiting,
        Map<String, String> desks,
        Set<Action> allowed) {}
