package cn.zhenggai.engine;

import cn.zhenggai.operation.Gauge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether every running case goes by the newest model; names those that could not be brought to it. */
@Component
class ModelGauge implements Gauge {

    private static final String NAME = "models";
    private static final int NAMED = 20;

    private final MigratingInstances migrating;

    ModelGauge(MigratingInstances migrating) {
        this.migrating = migrating;
    }

    @Override
    public Reading read() {
        List<String> stuck = migrating.stuck();
        if (stuck.isEmpty()) {
            return Reading.of(NAME, Level.FINE, "server.models.fine");
        }
        String named = String.join(", ", stuck.subList(0, Math.min(NAMED, stuck.size())));
        return Reading.of(NAME, Level.WARNING, "server.models.stuck", stuck.size(), named);
    }
}
