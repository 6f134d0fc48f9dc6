package cn.zhenggai.inspection.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitTimesTests {

    private static final Instant RECEIVED = Instant.parse("2026-11-28T09:00:00Z");
    private static final Instant FETCHED = RECEIVED.minus(Duration.ofHours(3));
    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Test
    void momentsAreCountedBackFromTheMomentOfReceiving() {
        VisitRecord.Times times = new VisitRecord.Times(FETCHED, 2 * HOUR, HOUR / 2, false);
        assertThat(times.arrived(RECEIVED)).isEqualTo("2026-11-28T07:00:00Z");
        assertThat(times.left(RECEIVED)).isEqualTo("2026-11-28T08:30:00Z");
    }

    @Test
    void nothingIsBeforeTheFetchingAfterTheReceivingOrGoneBeforeItCame() {
        assertThat(new VisitRecord.Times(FETCHED, 90 * HOUR, 0L, false).arrived(RECEIVED))
                .isEqualTo(FETCHED);
        assertThat(new VisitRecord.Times(FETCHED, -HOUR, -HOUR, false).arrived(RECEIVED))
                .isEqualTo(RECEIVED);
        assertThat(new VisitRecord.Times(FETCHED, HOUR, 2 * HOUR, false).left(RECEIVED))
                .isEqualTo(RECEIVED.minus(Duration.ofHours(1)));
        assertThat(new VisitRecord.Times(null, Long.MAX_VALUE, Long.MIN_VALUE, false).left(RECEIVED))
                .isEqualTo(RECEIVED);
    }

    @Test
    void aFetchingToComeBindsNothing() {
        VisitRecord.Times times = new VisitRecord.Times(RECEIVED.plusSeconds(60), HOUR, 0L, false);
        assertThat(times.arrived(RECEIVED)).isEqualTo(RECEIVED.minus(Duration.ofHours(1)));
    }

    @Test
    void whatIsNotToldIsNotKnown() {
        VisitRecord.Times times = new VisitRecord.Times(FETCHED, null, null, false);
        assertThat(times.arrived(RECEIVED)).isNull();
        assertThat(times.left(RECEIVED)).isNull();
    }
}
