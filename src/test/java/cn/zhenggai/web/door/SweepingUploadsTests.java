package cn.zhenggai.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepingUploadsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void whatTheContainerForgotOfAnUploadIsTakenAwayAndWhatIsOnItsWayStays(@TempDir Path folder) throws Exception {
        Path forgotten = aged(folder.resolve("upload_1_00000002.tmp"), Duration.ofMinutes(31));
        Path onItsWay = aged(folder.resolve("upload_1_00000003.tmp"), Duration.ofMinutes(5));
        Path another = aged(folder.resolve("SESSIONS.ser"), Duration.ofDays(3));
        assertThat(SweepingUploads.sweep(folder, NOW.minus(Duration.ofMinutes(30))))
                .isEqualTo(1);
        assertThat(forgotten).doesNotExist();
        assertThat(onItsWay).exists();
        assertThat(another).exists();
    }

    private static Path aged(Path file, Duration age) throws Exception {
        return Files.setLastModifiedTime(Files.writeString(file, "half"), FileTime.from(NOW.minus(age)));
    }
}
