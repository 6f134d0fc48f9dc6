package cn.zhenggai.rectification.changes;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.log.LogEntry;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of the cases that a reader may see, oldest first. A case that comes into his sight begins where it does. */
@Component
public class ReadingChanges {

    /** So many entries are looked at for one page, however few of them the reader may see. */
    private static final long WINDOW = 2000;

    private final NumberingChanges numbering;
    private final JdbcClient jdbc;
    private final CaseScope scope;

    ReadingChanges(NumberingChanges numbering, JdbcClient jdbc, CaseScope scope) {
        this.numbering = numbering;
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * @param next where to go on, now or later
     * @param more whether there is something behind it already, though perhaps nothing for this reader
     */
    public record Page(List<LogView> entries, ChangePlace next, boolean more) {}

    private record Placed(long position, LogEntry entry) {}

    public Page after(Actor reader, ChangePlace asked, int size) {
        long end = numbering.end();
        ChangePlace start = asked.within(end);
        long until = Math.min(end, start.position() + WINDOW);
        List<Placed> found = between(reader, start.position(), until, size);
        long next = found.size() < size ? until : found.get(size - 1).position();
        Names names = Names.of(reader);
        return new Page(
                found.stream().map(one -> LogView.of(one.entry(), names)).toList(), new ChangePlace(next), next < end);
    }

    /** Keys of case_change, rectification_case and uk_case_log, in this order. */
    private List<Placed> between(Actor reader, long start, long until, int size) {
        CaseScope.Condition seen = scope.of(reader);
        return jdbc.sql("""
                        select f.position, l.* from case_change f
                        join rectification_case c on c.id = f.case_id
                        join case_log l on l.case_id = f.case_id and l.entry_no = f.entry_no
                        where f.position > :start and f.position <= :until and %s
                        order by f.position limit :size""".formatted(seen.sql()))
                .param("start", start)
                .param("until", until)
                .params(seen.values())
                .param("size", size)
                .query((row, n) -> new Placed(row.getLong("position"), LogEntry.read(row, n)))
                .list();
    }
}
