package cn.zhenggai.task;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Holds the work items against the engine's open tasks. They must be equal at all times; every difference is named.
 * While people work, two readings tell of two moments, so whatever differs is looked at again with its case held still.
 */
@Service
@Order(2)
public class ComparingWork implements Proof {

    private final JdbcClient jdbc;
    private final WorkItems work;
    private final EngineTasks engine;
    private final CaseLocks locks;

    ComparingWork(JdbcClient jdbc, WorkItems work, EngineTasks engine, CaseLocks locks) {
        this.jdbc = jdbc;
        this.work = work;
        this.engine = engine;
        this.locks = locks;
    }

    private record Difference(String caseNumber, String told) {}

    @Override
    public Proven prove() {
        return new Proven("", differences());
    }

    /** One line a difference, {@code <case> <step>: <what>}; empty when all is well. */
    public List<String> differences() {
        List<WorkItem> waiting = jdbc.sql("select * from work_item where state in ('OPEN', 'PAUSED')")
                .query(WorkItem::read)
                .list();
        return differences(waiting, engine.open()).stream()
                .collect(Collectors.groupingBy(Difference::caseNumber))
                .entrySet()
                .stream()
                .flatMap(suspect -> lookedAtAgain(suspect.getKey(), suspect.getValue()))
                .map(Difference::told)
                .sorted()
                .toList();
    }

    private Stream<Difference> lookedAtAgain(String caseNumber, List<Difference> seen) {
        Optional<CaseNumber> number = CaseNumber.parse(caseNumber);
        return number
                .map(held -> locks.holding(held, () -> differences(work.waitingOf(held), engine.openOf(held))))
                .orElse(seen)
                .stream();
    }

    private static List<Difference> differences(List<WorkItem> items, List<EngineTasks.Held> tasks) {
        Map<String, WorkItem> waiting = new HashMap<>();
        items.stream().filter(item -> item.step().ofProcess()).forEach(item -> waiting.put(item.ref(), item));
        List<Difference> differences = new ArrayList<>();
        for (EngineTasks.Held held : tasks) {
            WorkItem item = waiting.get(held.ref());
            if (item == null || !item.caseNumber().value().equals(held.caseNumber())) {
                differences.add(difference(held, "open in the process, but nobody's work"));
            } else {
                waiting.remove(held.ref());
                if (item.step() != held.step()) {
                    differences.add(difference(held, "kept as " + item.step()));
                }
            }
        }
        waiting.values().forEach(item -> differences.add(difference(item)));
        return differences;
    }

    private static Difference difference(EngineTasks.Held held, String what) {
        return new Difference(held.caseNumber(), held.caseNumber() + " " + held.step() + ": " + what);
    }

    private static Difference difference(WorkItem item) {
        return new Difference(
                item.caseNumber().value(),
                item.caseNumber() + " " + item.step() + ": somebody's work, but not open in the process");
    }
}
