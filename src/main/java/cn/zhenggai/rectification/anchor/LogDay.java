package cn.zhenggai.rectification.anchor;

import cn.zhenggai.rectification.log.LogKeys;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day of the log that is over.
 *
 * @param opening it is the first, and stands for everything that was written before
 * @param cases how many logs grew
 * @param entries by how many entries
 * @param endsHash over the end of each of these logs
 * @param previousHead of the day before
 * @param key the generation of the key
 * @param head the hash over all of this
 */
public record LogDay(
        LocalDate day,
        boolean opening,
        int cases,
        int entries,
        String endsHash,
        String previousHead,
        int key,
        String head) {

    static LogDay closed(LogKeys keys, LocalDate day, boolean opening, LogEnds ends, String previousHead) {
        LogDay open =
                new LogDay(day, opening, ends.cases(), ends.entries(), ends.hash(), previousHead, keys.newest(), "");
        return new LogDay(
                day, opening, open.cases, open.entries, open.endsHash, previousHead, open.key, open.digest(keys));
    }

    /** Nothing that any day has when its key is not known. */
    String digest(LogKeys keys) {
        String text = Stream.of(day, opening, cases, entries, endsHash, previousHead, key)
                .map(String::valueOf)
                .collect(Collectors.joining("\u001f", "day\u001f", ""));
        return keys.hash(key, text).orElse("");
    }

    static LogDay read(ResultSet row, int n) throws SQLException {
        return new LogDay(
                BureauTime.givenDay(row, "closed_day"),
                row.getBoolean("opening"),
                row.getInt("cases"),
                row.getInt("entries"),
                row.getString("ends_hash"),
                row.getString("previous_head"),
                row.getInt("hash_key"),
                row.getString("head"));
    }
}
