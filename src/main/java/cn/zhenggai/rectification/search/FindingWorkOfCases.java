package cn.zhenggai.rectification.search;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.task.FindingWork;
import org.springframework.stereotype.Component;

/** One search for cases and for what waits in them. */
@Component
class FindingWorkOfCases implements FindingWork {

    private final CaseSearch search;

    FindingWorkOfCases(CaseSearch search) {
        this.search = search;
    }

    @Override
    public Cases of(String text, Actor reader) {
        CaseSearch.Condition found = search.of(text, reader);
        return new Cases("select c.number from rectification_case c where " + found.sql(), found.values());
    }
}
