package cn.zhenggai.engine.table;

import cn.zhenggai.shared.RuleLine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * A table in use. It is opened when it is first asked, so that a start does not wait for it. Which rules answer a question
 * is found out once; there are no more questions than the table has facts.
 *
 * @param version key, version and a short hash of the table
 */
public record LoadedTable(String version, Supplier<Matching> matching, Map<Map<String, Object>, List<?>> answered) {

    public static LoadedTable of(String version, Supplier<RuleTable> table) {
        Supplier<Matching> matching = SingletonSupplier.of(() -> new Matching(table.get()));
        return new LoadedTable(version, matching, new ConcurrentHashMap<>());
    }

    /** In the order of the table. */
    @SuppressWarnings("unchecked")
    <T> List<T> answers(KnownTable<T> reader, Map<String, Object> facts) {
        List<?> known = answered.get(facts);
        if (known == null) {
            known = matching.get().of(facts).stream()
                    .map(row -> read(reader, facts, row))
                    .toList();
            answered.put(Map.copyOf(facts), known);
        }
        return (List<T>) known;
    }

    public <T> T answer(KnownTable<T> reader, Map<String, Object> facts) {
        List<T> answers = answers(reader, facts);
        if (answers.isEmpty()) {
            throw new IllegalStateException("No rule of " + reader.id() + " answers for " + facts);
        }
        return answers.get(0);
    }

    /** A table that got here was looked at before, so a cell that cannot be read is a failure. */
    private <T> T read(KnownTable<T> reader, Map<String, Object> facts, RuleTable.Row row) {
        RuleLine line = matching.get().table().line(row);
        T read = reader.read(facts, line);
        if (!line.wrong().isEmpty()) {
            throw new IllegalStateException(
                    "Rule " + row.number() + " of " + reader.id() + " cannot be read: " + line.wrong());
        }
        return read;
    }
}
