package cn.zhenggai.evidence.store;

import java.nio.file.Files;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets nobody start on a folder that belongs to another database: its files would be unknown here and cleaned away.
 * Before the first migration it looks, after the last it marks the folder. An operator takes a folder over by name.
 */
@Component
public class FolderCheck implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(FolderCheck.class);
    private static final int SHORT = 8;

    private final FolderMark folder;
    private final String adopted;

    public FolderCheck(@Value("${zhenggai.files}") String folder, @Value("${zhenggai.adopt-files:}") String adopted) {
        this.folder = FolderMark.of(folder);
        this.adopted = adopted.strip();
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        DatabaseIdentity database = new DatabaseIdentity(jdbc);
        if (event == Event.BEFORE_MIGRATE) {
            check(database);
        } else {
            mark(database.make());
        }
    }

    @Override
    public String getCallbackName() {
        return "folder check";
    }

    private void check(DatabaseIdentity database) {
        String mark = folder.read().orElse("");
        if (mark.isEmpty()) {
            checkUnmarked(database);
        } else if (!mark.equals(database.read().orElse(""))) {
            String owner = shortened(mark);
            refuse(owner, "belongs to another database (" + owner + ")", "correct the folder or the database");
        }
    }

    /** Of before there were marks, or new, or the place of a disk that is not there. */
    private void checkUnmarked(DatabaseIdentity database) {
        List<String> newest = database.newestFiles();
        if (!folder.holdsFiles()) {
            if (!newest.isEmpty()) {
                refuse("empty", "is empty, and the database knows files", "mount the disk or restore the folder");
            }
        } else if (newest.stream().noneMatch(this::holds)) {
            refuse("unmarked", "holds files that this database does not know", "correct the folder or the database");
        }
    }

    private boolean holds(String hash) {
        return Files.exists(folder.folder()
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash));
    }

    private void refuse(String name, String wrong, String advice) {
        if (!adopted.equals(name)) {
            throw new FolderRefused(
                    ("zhenggai.files is \"%s\", a folder that %s: %s. If it is meant, as after a restore,"
                                    + " start once with --zhenggai.adopt-files=%s.")
                            .formatted(folder.folder(), wrong, advice, name));
        }
        LOG.warn("The folder {} {} and is taken over, as --zhenggai.adopt-files asks", folder.folder(), wrong);
    }

    private void mark(String identity) {
        if (!folder.read().orElse("").equals(identity)) {
            folder.write(identity);
        }
    }

    public static String shortened(String identity) {
        return identity.substring(0, Math.min(SHORT, identity.length()));
    }
}
