package cn.zhenggai.evidence.sweeping;

import cn.zhenggai.evidence.store.DatabaseIdentity;
import cn.zhenggai.evidence.store.FolderCheck;
import cn.zhenggai.evidence.store.FolderMark;
import cn.zhenggai.operation.Gauge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the folder of files is there, still this database's, and has room. */
@Component
class FolderGauge implements Gauge {

    private static final String NAME = "folder";
    private static final long MEGABYTE = 1024 * 1024;

    /** In megabytes: what a day of inspections takes, and what a handful of uploads do. */
    private static final long LITTLE_ROOM = 5_000;

    private static final long LEAST_ROOM = 200;

    private final FolderMark folder;
    private final Bin bin;
    private final DatabaseIdentity database;

    FolderGauge(@Value("${zhenggai.files}") String folder, Bin bin, JdbcClient jdbc) {
        this.folder = FolderMark.of(folder);
        this.bin = bin;
        this.database = new DatabaseIdentity(jdbc);
    }

    /** On a full disk everything can still be read, so that requests had better come; without the folder nothing can. */
    @Override
    public Reading read() {
        String mark = folder.read().orElse("");
        if (!mark.equals(database.read().orElse("?"))) {
            return Reading.of(
                            NAME,
                            Level.BAD,
                            "server.folder.foreign",
                            folder.folder().toString())
                    .asNeeded();
        }
        long room = folder.folder().toFile().getUsableSpace() / MEGABYTE;
        if (room < LEAST_ROOM) {
            return Reading.of(NAME, Level.BAD, "server.folder.full", room);
        }
        return room < LITTLE_ROOM
                ? Reading.of(NAME, Level.WARNING, "server.folder.filling", room)
                : Reading.of(NAME, Level.FINE, "server.folder.fine", bin.files().size(), FolderCheck.shortened(mark));
    }
}
