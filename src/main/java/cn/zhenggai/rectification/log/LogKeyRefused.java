package cn.zhenggai.rectification.log;

import org.springframework.boot.ExitCodeGenerator;

/** The file of keys does not belong to the database; the message says in one line what to do. */
public class LogKeyRefused extends RuntimeException implements ExitCodeGenerator {

    private static final int CONFIGURATION_ERROR = 78;

    LogKeyRefused(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return CONFIGURATION_ERROR;
    }
}
