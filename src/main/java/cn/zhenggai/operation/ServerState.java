package cn.zhenggai.operation;

import java.util.List;

/** How the server is: its works, and what the features tell of themselves. */
public record ServerState(List<WorkState> works, List<Gauge.Reading> readings) {

    public boolean ok() {
        return wantingAttention() == 0;
    }

    public int wantingAttention() {
        return (int) (works.stream().filter(WorkState::troubled).count()
                + readings.stream()
                        .filter(reading -> reading.level() == Gauge.Level.BAD)
                        .count());
    }
}
