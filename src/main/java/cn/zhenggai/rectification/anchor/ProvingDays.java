package cn.zhenggai.rectification.anchor;

import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.log.LogKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the closed days against the keys, against the file outside of the database, and the logs of the cases against the
 * days.
 */
@Component
public class ProvingDays {

    private final LogDays days;
    private final AnchorFile anchor;
    private final LogKeys keys;
    private final JdbcClient jdbc;

    ProvingDays(LogDays days, AnchorFile anchor, LogKeys keys, JdbcClient jdbc) {
        this.days = days;
        this.anchor = anchor;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** What is wrong with a day. */
    public enum Wrong {
        /** It, or what it stands for, is not what was closed. */
        CHANGED,
        /** It is not there. */
        MISSING,
        /** The file outside of the database does not have it, or there is no such file. */
        NOT_ANCHORED
    }

    public record DayFault(LocalDate day, Wrong wrong) {}

    /** An entry that a day vouches for and that the log does not have any more. */
    public record LostEnd(String number, int entryNo, boolean caseGone) {}

    public record Proven(int days, List<DayFault> faults, List<LostEnd> lost) {}

    public Proven prove() {
        List<LogDay> closed = days.all();
        List<DayFault> faults = new ArrayList<>(chain(closed));
        faults.addAll(anchored(closed));
        return new Proven(closed.size(), faults.stream().distinct().toList(), lost());
    }

    private List<DayFault> chain(List<LogDay> closed) {
        List<DayFault> faults = new ArrayList<>();
        String head = LogEnd.NO_HASH;
        LocalDate next = null;
        for (LogDay day : closed) {
            for (; next != null && next.isBefore(day.day()); next = next.plusDays(1)) {
                faults.add(new DayFault(next, Wrong.MISSING));
            }
            if (!holds(day) || !day.previousHead().equals(head) || day.opening() != (next == null)) {
                faults.add(new DayFault(day.day(), Wrong.CHANGED));
            }
            head = day.head();
            next = day.day().plusDays(1);
        }
        return faults;
    }

    private boolean holds(LogDay day) {
        return day.digest(keys).equals(day.head())
                && days.ends(day.day()) == day.cases()
                && days.endsHash(day.day()).equals(day.endsHash());
    }

    private List<DayFault> anchored(List<LogDay> closed) {
        TreeMap<LocalDate, String> outside = anchor.read().orElseGet(TreeMap::new);
        Map<LocalDate, String> inside = closed.stream().collect(Collectors.toMap(LogDay::day, LogDay::head));
        List<DayFault> faults = new ArrayList<>();
        outside.forEach((day, head) -> {
            if (!head.equals(inside.get(day))) {
                faults.add(new DayFault(day, inside.containsKey(day) ? Wrong.CHANGED : Wrong.MISSING));
            }
        });
        inside.keySet().stream()
                .filter(day -> !outside.containsKey(day))
                .sorted()
                .forEach(day -> faults.add(new DayFault(day, Wrong.NOT_ANCHORED)));
        return faults;
    }

    private List<LostEnd> lost() {
        return jdbc.sql("""
                        select d.case_number, min(d.entry_no) entry_no, max(case when c.id is null then 1 else 0 end) gone
                        from log_day_case d
                        left join rectification_case c on c.number = d.case_number
                        left join case_log l on l.case_id = c.id and l.entry_no = d.entry_no
                        where l.hash is null or l.hash <> d.hash
                        group by d.case_number order by d.case_number""")
                .query((row, n) -> new LostEnd(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .list();
    }
}
