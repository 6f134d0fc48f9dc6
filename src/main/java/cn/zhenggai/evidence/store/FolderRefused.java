package cn.zhenggai.evidence.store;

import org.springframework.boot.ExitCodeGenerator;

/** The folder of files and the database do not belong together; the message says in one line what to do. */
public class FolderRefused extends RuntimeException implements ExitCodeGenerator {

    private static final int CONFIGURATION_ERROR = 78;

    FolderRefused(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return CONFIGURATION_ERROR;
    }
}
