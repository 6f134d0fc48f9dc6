package cn.zhenggai.engine;

import cn.zhenggai.shared.RuleLine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table in use. Which rules answer a question is found out once; there are no more questions than the table has facts.
 *
 * @param version key, version and a short hash of the table
 */
record LoadedTable(String version, RuleTable table, Matching matching, Map<Map<String, Object>, List<?>> answered) {

    static LoadedTable of(String version, RuleTable table) {
        return new LoadedTable(version, table, new Matching(table), new ConcurrentHashMap<>());
    }

    /** In the order of the table. */
    @SuppressWarnings("unchecked")
    <T> List<T> answers(KnownTable<T> reader, Map<String, Object> facts) {
        List<?> known = answered.get(facts);
        if (known == null) {
            known = matching.of(facts).stream()
                    .map(row -> read(reader, facts, row))
                    .toList();
            answered.put(Map.copyOf(facts), known);
        }
        return (List<T>) known;
    }

    <T> T answer(KnownTable<T> reader, Map<String, Object> facts) {
        List<T> answers = answers(reader, facts);
        if (answers.isEmpty()) {
            throw new IllegalStateException("No rule of " + table.id() + " answers for " + facts);
        }
        return answers.get(0);
    }

    /** A table that got here was looked at before, so a cell that cannot be read is a failure. */
    private <T> T read(KnownTable<T> reader, Map<String, Object> facts, RuleTable.Row row) {
        RuleLine line = table.line(row);
        T read = reader.read(facts, line);
        if (!line.wrong().isEmpty()) {
            throw new IllegalStateException(
                    "Rule " + row.number() + " of " + table.id() + " cannot be read: " + line.wrong());
        }
        return read;
    }
}
