package cn.zhenggai.task;

import cn.zhenggai.shared.Actor;
import java.util.Map;

/** Work is found by whatever its case is found by; whoever owns cases says how. */
public interface FindingWork {

    /** The cases that a text leads to, however many. Who may see them is asked beside it. */
    Cases of(String text, Actor reader);

    /** @param numbers a statement that selects the numbers of these cases */
    record Cases(String numbers, Map<String, Object> values) {}
}
