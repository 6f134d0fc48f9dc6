package cn.zhenggai.rectification.log;

import cn.zhenggai.shared.BureauTime;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the log, which whoever can write the database does not have. The first start makes one; a later start
 * without it is refused, because nobody could prove the log any more.
 */
@Component
public class LogKeys implements LogEntry.Hashing {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);

    /** How long several servers of one database may take until all of them know a new key. */
    private static final Duration CHANGING_OVER = Duration.ofDays(1);

    private final LogKeyFile file;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile SortedMap<Integer, LogKey> keys;

    LogKeys(
            @Value("${zhenggai.log-key-file:}") String chosen,
            @Value("${zhenggai.files}") String files,
            JdbcClient jdbc,
            Clock clock) {
        this.file = new LogKeyFile(beside(files, chosen, "-log.key"));
        this.jdbc = jdbc;
        this.clock = clock;
        this.keys = checked();
    }

    /** Where a file lies that is kept outside of the database: as chosen, else beside the folder of files. */
    public static Path beside(String files, String chosen, String ending) {
        Path folder = Path.of(files).toAbsolutePath().normalize();
        return chosen.isBlank()
                ? folder.resolveSibling(folder.getFileName() + ending)
                : Path.of(chosen.strip()).toAbsolutePath().normalize();
    }

    public int newest() {
        return keys.lastKey();
    }

    @Override
    public Optional<String> hash(int generation, String text) {
        return Optional.ofNullable(keys.get(generation)).map(key -> key.hash(text));
    }

    /** Whether a key may have been in use then: one that was replaced may be in other hands. */
    boolean inUse(int generation, Instant at) {
        LogKey next = keys.get(generation + 1);
        return next == null || !at.isAfter(next.since().plus(CHANGING_OVER));
    }

    /** A new key for whatever is written from now on; those before stay, so that what they hashed can be proved. */
    public Path rotate() {
        SortedMap<Integer, LogKey> more = new TreeMap<>(keys);
        LogKey next = made(newest() + 1);
        more.put(next.generation(), next);
        file.write(more);
        register(next);
        keys = more;
        return file.path();
    }

    private SortedMap<Integer, LogKey> checked() {
        Map<Integer, String> known = known();
        SortedMap<Integer, LogKey> read = file.read();
        known.forEach((generation, print) -> check(generation, print, read.get(generation)));
        if (known.isEmpty() && !read.isEmpty() && anyEntry()) {
            throw refused(
                    "holds keys, and the database has a log and knows of none. A backup of the database from before"
                            + " there were keys: move the file away, and a new key is made. Else somebody changed the database");
        }
        if (read.isEmpty()) {
            read.put(1, made(1));
            file.write(read);
            LOG.warn("A key of the log was made: {}. Keep a copy apart from the backups of the database", file.path());
        } else if (file.open()) {
            LOG.warn(
                    "{} can be read by others of this machine; it should be its owner's alone (chmod 600)",
                    file.path());
        }
        read.values().stream()
                .filter(key -> !known.containsKey(key.generation()))
                .forEach(this::register);
        return read;
    }

    private void check(int generation, String print, LogKey key) {
        if (key == null) {
            throw refused(
                    "does not hold key " + generation + ", with which entries of the log are hashed. Put the file back"
                            + " from its own backup, or copy it from the other server of this database");
        }
        if (!key.print().equals(print)) {
            throw refused(
                    "holds another key " + generation + " than the one with which the log is hashed: it belongs to"
                            + " another database. Correct the setting, or put the file back from its own backup");
        }
    }

    private LogKeyRefused refused(String wrong) {
        return new LogKeyRefused("zhenggai.log-key-file is \"%s\", which %s.".formatted(file.path(), wrong));
    }

    private Map<Integer, String> known() {
        Map<Integer, String> prints = new HashMap<>();
        jdbc.sql("select generation, print from log_key").query(row -> {
            prints.put(row.getInt("generation"), row.getString("print"));
        });
        return prints;
    }

    private boolean anyEntry() {
        return !jdbc.sql("select id from case_log limit 1")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private LogKey made(int generation) {
        byte[] secret = new byte[LogKey.BYTES];
        random.nextBytes(secret);
        return new LogKey(generation, BureauTime.now(clock), secret);
    }

    private void register(LogKey key) {
        try {
            jdbc.sql("insert into log_key (generation, print, since) values (:generation, :print, :since)")
                    .param("generation", key.generation())
                    .param("print", key.print())
                    .param("since", BureauTime.column(key.since()))
                    .update();
        } catch (DuplicateKeyException otherServer) {
            check(key.generation(), known().get(key.generation()), key);
        }
    }
}
