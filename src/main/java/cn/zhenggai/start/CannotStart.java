package cn.zhenggai.start;

import org.springframework.boot.ExitCodeGenerator;

/** The surroundings do not allow a start; the message tells the operator what to do about it, in one line. */
public class CannotStart extends RuntimeException implements ExitCodeGenerator {

    /** What sysexits.h calls a configuration error, so that a supervisor can tell it from a crash and not try again. */
    private static final int CONFIGURATION_ERROR = 78;

    CannotStart(String message) {
        super(message.replaceAll("\\s+", " "));
    }

    @Override
    public int getExitCode() {
        return CONFIGURATION_ERROR;
    }
}
