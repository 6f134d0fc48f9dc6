package cn.zhenggai.rectification.proof;

import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.log.LogEntry;
import cn.zhenggai.rectification.log.LogKeys;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of a case beside what the case itself remembers of it, both of one moment.
 *
 * @param count how many entries the case has written
 * @param head the hash of the last of them
 * @param found how many entries were there when the log was first vouched for; those alone may be without a key
 */
record CaseTrail(long id, String number, int count, String head, int found, List<LogEntry> entries) {

    /** Walks along the chain; empty when it is what was written. */
    List<LogFault> faults(LogKeys keys) {
        List<LogFault> faults = new ArrayList<>();
        String hash = LogEnd.NO_HASH;
        int next = 1;
        for (LogEntry entry : entries) {
            boolean gap = next < entry.entryNo();
            for (; next < entry.entryNo(); next++) {
                faults.add(fault(next, LogFault.Kind.MISSING));
            }
            boolean linked = gap || hash.equals(entry.previousHash());
            at(entry, linked && proven(entry, keys), faults);
            hash = entry.hash();
            next = entry.entryNo() + 1;
        }
        end(next, hash, faults);
        return faults;
    }

    private boolean proven(LogEntry entry, LogKeys keys) {
        return entry.digest(keys).equals(entry.hash())
                && (entry.plain() ? entry.entryNo() <= found : entry.keyInUse(keys));
    }

    private void at(LogEntry entry, boolean proven, List<LogFault> faults) {
        if (!proven) {
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
