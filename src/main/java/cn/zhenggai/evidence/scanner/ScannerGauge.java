package cn.zhenggai.evidence.scanner;

import cn.zhenggai.operation.Gauge;
import org.springframework.stereotype.Component;

/** Whether the scanner is there, as of the last file or minute, and how many files nobody looked at. */
@Component
class ScannerGauge implements Gauge {

    private static final String NAME = "scanner";

    private final VirusScanner scanner;
    private final UnscannedFiles files;

    ScannerGauge(VirusScanner scanner, UnscannedFiles files) {
        this.scanner = scanner;
        this.files = files;
    }

    @Override
    public Reading read() {
        if (scanner.none()) {
            return Reading.of(NAME, Level.FINE, "server.scanner.none");
        }
        int unscanned = files.count();
        if (scanner.away()) {
            return scanner.lettingThrough()
                    ? Reading.of(NAME, Level.BAD, "server.scanner.unscanned", unscanned)
                    : Reading.of(NAME, Level.BAD, "server.scanner.away");
        }
        return unscanned > 0
                ? Reading.of(NAME, Level.WARNING, "server.scanner.catchingUp", unscanned)
                : Reading.of(NAME, Level.FINE, "server.scanner.fine");
    }
}
