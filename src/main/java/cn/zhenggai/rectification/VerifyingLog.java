package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that the log is what was written: recomputes every hash, follows every chain to the end that the case itself
 * remembers, and looks for numbers of a year that are gone.
 */
@Service
public class VerifyingLog {

    private final JdbcClient jdbc;

    VerifyingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param faults empty when nothing was touched */
    public record Verdict(int cases, int entries, List<LogFault> faults) {}

    @Transactional(readOnly = true)
    public Verdict verify() {
        Map<String, Chain> chains = new HashMap<>();
        jdbc.sql("select number, log_count, log_head from rectification_case order by id")
                .query(row -> {
                    chains.put(row.getString("number"), new Chain(row.getInt("log_count"), row.getString("log_head")));
                });
        List<LogFault> faults = new ArrayList<>();
        int[] entries = {0};
        jdbc.sql("select * from case_log order by case_id, entry_no").query(row -> {
            LogEntry entry = LogEntry.read(row, entries[0]++);
            Chain chain = chains.get(entry.number().value());
            if (chain != null) {
                chain.follow(entry, faults);
            }
        });
        chains.forEach((number, chain) -> chain.end(number, faults));
        missingNumbers(chains, faults);
        return new Verdict(chains.size(), entries[0], faults);
    }

    private void missingNumbers(Map<String, Chain> chains, List<LogFault> faults) {
        jdbc.sql("select counted_year, last_number from case_counter").query(row -> {
            for (int running = 1; running <= row.getInt("last_number"); running++) {
                String number =
                        CaseNumber.of(row.getInt("counted_year"), running).value();
                if (!chains.containsKey(number)) {
                    faults.add(new LogFault(number, 0, LogFault.Kind.CASE_MISSING));
                }
            }
        });
    }

    /** Walks along one case. */
    private static final class Chain {

        private final int count;
        private final String head;
        private int seen;
        private String hash = CaseLog.NO_HASH;

        Chain(int count, String head) {
            this.count = count;
            this.head = head;
        }

        void follow(LogEntry entry, List<LogFault> faults) {
            for (seen++; seen < entry.entryNo(); seen++) {
                faults.add(new LogFault(entry.number().value(), seen, LogFault.Kind.MISSING));
                hash = null;
            }
            boolean linked = hash == null || hash.equals(entry.previousHash());
            if (!linked || !entry.digest().equals(entry.hash())) {
                faults.add(new LogFault(entry.number().value(), entry.entryNo(), LogFault.Kind.CHANGED));
            }
            if (entry.entryNo() > count) {
                faults.add(new LogFault(entry.number().value(), entry.entryNo(), LogFault.Kind.ADDED));
            }
            hash = entry.hash();
        }

        void end(String number, List<LogFault> faults) {
            for (int missing = seen + 1; missing <= count; missing++) {
                faults.add(new LogFault(number, missing, LogFault.Kind.MISSING));
            }
            if (seen == count && !head.equals(hash)) {
                faults.add(new LogFault(number, count, LogFault.Kind.CHANGED));
            }
        }
    }
}
