package cn.zhenggai.task;

import cn.zhenggai.shared.CaseNumber;
import java.util.List;

/** What the process engine itself holds open; implemented beside the engine, used only to compare. */
public interface EngineTasks {

    /** All open tasks. Not of one moment: a task that ended while it was read may be missing. */
    List<Held> open();

    List<Held> openOf(CaseNumber number);

    /** A task as the engine knows it. */
    record Held(String ref, String caseNumber, Step step) {}
}
