package cn.zhenggai.evidence.scanner;

import org.springframework.boot.ExitCodeGenerator;

/** The setting of the scanner cannot be meant; the message says in one line what to do. */
class ScannerRefused extends RuntimeException implements ExitCodeGenerator {

    private static final int CONFIGURATION_ERROR = 78;

    ScannerRefused(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return CONFIGURATION_ERROR;
    }
}
