package cn.zhenggai.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * What Prometheus is told beyond requests, pool and memory, as of the last minute: {@code zhenggai_attention}, how much
 * needs somebody, and {@code zhenggai_work_done_seconds}, when each work that is done by the clock was last done, in
 * seconds of 1970; a work that never was is not there.
 */
@Component
class ServerFigures {

    private static final double SECOND = 1_000;

    private final MultiGauge works;
    private final AtomicInteger attention;

    ServerFigures(MeterRegistry registry) {
        this.works =
                MultiGauge.builder("zhenggai.work.done").baseUnit("seconds").register(registry);
        this.attention = registry.gauge("zhenggai.attention", new AtomicInteger());
    }

    void tell(ServerState state) {
        attention.set(state.wantingAttention());
        works.register(
                state.works().stream()
                        .filter(work -> work.completedAt() != null)
                        .map(work -> MultiGauge.Row.of(
                                Tags.of("work", work.name()), work.completedAt().toEpochMilli() / SECOND))
                        .toList(),
                true);
    }
}
