package cn.zhenggai.engine.table;

import org.springframework.boot.ExitCodeGenerator;

/** A decision table of the operator's cannot be used, so there is no start; the message is one line for him. */
class BrokenRules extends RuntimeException implements ExitCodeGenerator {

    private static final int CONFIGURATION_ERROR = 78;

    BrokenRules(String message) {
        super(message.replaceAll("\\s+", " "));
    }

    @Override
    public int getExitCode() {
        return CONFIGURATION_ERROR;
    }
}
