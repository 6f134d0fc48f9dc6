package cn.zhenggai.rectification.takeover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case comes from that was in an old ledger.
 *
 * @param number that it had there, null for none
 * @param said what the ledger says, in lines; empty for readers who read of no persons
 */
public record TakenOver(
        @Nullable String number, String file, String sheet, int line, String byName, Instant at, String said) {

    public List<String> lines() {
        return said.isEmpty() ? List.of() : List.of(said.split("\n"));
    }

    TakenOver withoutPersons() {
        return new TakenOver(number, file, sheet, line, "", at, "");
    }
}
