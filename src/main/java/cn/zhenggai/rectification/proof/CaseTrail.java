package cn.zhenggai.rectification.proof;

import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.log.LogEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of a case beside what the case itself remembers of it, both of one moment.
 *
 * @param count how many entries the case has written
 * @param head the hash of the last of them
 */
record CaseTrail(long id, String number, int count, String head, List<LogEntry> entries) {

    /** Walks along the chain; empty when it is what was written. */
    List<LogFault> faults() {
        List<LogFault> faults = new ArrayList<>();
        String hash = LogEnd.NO_HASH;
        int next = 1;
        for (LogEntry entry : entries) {
            boolean gap = next < entry.entryNo();
            for (; next < entry.entryNo(); next++) {
                faults.add(fault(next, LogFault.Kind.MISSING));
            }
            at(entry, gap || hash.equals(entry.previousHash()), faults);
            hash = entry.hash();
            next = entry.entryNo() + 1;
        }
        end(next, hash, faults);
        return faults;
    }

    private void at(LogEntry entry, boolean linked, List<LogFault> faults) {
        if (!linked || !entry.digest().equals(entry.hash())) {
            faults.add(fault(entry.entryNo(), LogFault.Kind.CHANGED));
        }
        if (entry.entryNo() > count) {
            faults.add(fault(entry.entryNo(), LogFault.Kind.ADDED));
        }
    }

    private void end(int next, String hash, List<LogFault> faults) {
        for (int missing = next; missing <= count; missing++) {
            faults.add(fault(missing, LogFault.Kind.MISSING));
        }
        if (next == count + 1 && !head.equals(hash)) {
            faults.add(fault(count, LogFault.Kind.CHANGED));
        }
    }

    private LogFault fault(int entryNo, LogFault.Kind kind) {
        return new LogFault(number, entryNo, kind);
    }
}
