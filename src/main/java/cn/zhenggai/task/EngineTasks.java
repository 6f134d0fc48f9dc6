package cn.zhenggai.task;

import java.util.List;

/** What the process engine itself holds open; implemented beside the engine, used only to compare. */
public interface EngineTasks {

    /** All open tasks, by reference. */
    List<Held> open();

    /** A task as the engine knows it. */
    record Held(String ref, String caseNumber, Step step) {}
}
