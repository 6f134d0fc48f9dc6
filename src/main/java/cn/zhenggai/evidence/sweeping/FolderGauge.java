package cn.zhenggai.evidence.sweeping;

import cn.zhenggai.evidence.store.DatabaseIdentity;
import cn.zhenggai.evidence.store.FolderCheck;
import cn.zhenggai.evidence.store.FolderMark;
import cn.zhenggai.operation.Gauge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the folder of files is there and still this database's. */
@Component
class FolderGauge implements Gauge {

    private static final String NAME = "folder";

    private final FolderMark folder;
    private final Bin bin;
    private final DatabaseIdentity database;

    FolderGauge(@Value("${zhenggai.files}") String folder, Bin bin, JdbcClient jdbc) {
        this.folder = FolderMark.of(folder);
        this.bin = bin;
        this.database = new DatabaseIdentity(jdbc);
    }

    @Override
    public Reading read() {
        String mark = folder.read().orElse("");
        return mark.equals(database.read().orElse("?"))
                ? Reading.of(NAME, Level.FINE, "server.folder.fine", bin.files().size(), FolderCheck.shortened(mark))
                : Reading.of(
                        NAME,
                        Level.BAD,
                        "server.folder.foreign",
                        folder.folder().toString());
    }
}
