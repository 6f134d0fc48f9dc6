package cn.zhenggai.statistics;

import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case of a random history. @param finder his login */
record PlayedCase(CaseWalk walk, String finder, String item, Severity severity, boolean selfFound) {

    LoggedCase logged(JdbcClient jdbc) {
        return LoggedCase.read(jdbc, walk.number().value(), selfFound, severity);
    }

    /** Whoever found it is not asked. */
    boolean meantBy(FiguresFilter filter) {
        return named(filter, Dimension.ITEM, item)
                && named(filter, Dimension.SEVERITY, severity.name())
                && named(filter, Dimension.SOURCE, selfFound ? "SELF_CHECK" : "INSPECTION");
    }

    private static boolean named(FiguresFilter filter, Dimension dimension, String key) {
        return filter.keys().getOrDefault(dimension, Set.of(key)).contains(key);
    }
}
