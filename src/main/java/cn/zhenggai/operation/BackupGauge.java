package cn.zhenggai.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How old the last backup is, by the file that the operator's backup touches when it is complete. */
@Component
class BackupGauge implements Gauge {

    static final String NAME = "backup";

    /** One night may be late, and none may be missed. */
    private static final Duration OLDEST = Duration.ofHours(26);

    private final String mark;
    private final MachineTime machine;

    BackupGauge(@Value("${zhenggai.backup-mark:}") String mark, MachineTime machine) {
        this.mark = mark;
        this.machine = machine;
    }

    @Override
    public Reading read() {
        if (mark.isBlank()) {
            return Reading.of(NAME, Level.WARNING, "server.backup.unknown");
        }
        try {
            Instant done = Files.getLastModifiedTime(Path.of(mark)).toInstant();
            Duration age = Duration.between(done, machine.now());
            return age.compareTo(OLDEST) > 0
                    ? Reading.of(NAME, Level.BAD, "server.backup.old", age.toHours())
                    : Reading.of(NAME, Level.FINE, "server.backup.fine", Math.max(0, age.toHours()));
        } catch (IOException none) {
            return Reading.of(NAME, Level.BAD, "server.backup.none", mark);
        }
    }
}
