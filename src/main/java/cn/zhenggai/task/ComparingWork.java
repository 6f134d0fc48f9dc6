package cn.zhenggai.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the work items against the engine's open tasks. They must be equal at all times; every difference is named. */
@Service
public class ComparingWork {

    private final JdbcClient jdbc;
    private final EngineTasks engine;

    ComparingWork(JdbcClient jdbc, EngineTasks engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** One line a difference, {@code <case> <step>: <what>}; empty when all is well. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        Map<String, WorkItem> waiting = new HashMap<>();
        jdbc.sql("select * from work_item where state = 'OPEN'")
                .query(WorkItem::read)
                .list()
                .forEach(item -> waiting.put(item.ref(), item));
        List<String> differences = new ArrayList<>();
        for (EngineTasks.Held held : engine.open()) {
            WorkItem item = waiting.remove(held.ref());
            if (item == null) {
                differences.add(held.caseNumber() + " " + held.step() + ": open in the process, but nobody's work");
            } else if (item.step() != held.step() || !item.caseNumber().value().equals(held.caseNumber())) {
                differences.add(
                        held.caseNumber() + " " + held.step() + ": kept as " + item.caseNumber() + " " + item.step());
            }
        }
        waiting.values()
                .forEach(item -> differences.add(
                        item.caseNumber() + " " + item.step() + ": somebody's work, but not open in the process"));
        return differences;
    }
}
