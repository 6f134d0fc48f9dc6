package cn.zhenggai.notification.outbox;

import cn.zhenggai.operation.Gauge;
import org.springframework.stereotype.Component;

/** Whether mails and posts leave the house. */
@Component
class OutboxGauge implements Gauge {

    private static final String NAME = "outbox";

    private final ReadingOutbox reading;

    OutboxGauge(ReadingOutbox reading) {
        this.reading = reading;
    }

    @Override
    public Reading read() {
        int waiting = reading.wantingAttention();
        return waiting == 0
                ? Reading.of(NAME, Level.FINE, "server.outbox.fine")
                : Reading.of(NAME, Level.WARNING, "server.outbox.waiting", waiting);
    }
}
