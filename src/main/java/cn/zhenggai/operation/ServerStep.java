package cn.zhenggai.operation;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Backups, keys and the folder of files, in the words of the page of the server. */
@Component
class ServerStep implements FirstStep {

    private static final int AFTER_PAPERS = 80;

    /** What a new server has to be given, in contrast to what it is told of while it runs. */
    private static final Set<String> GIVEN = Set.of("backup", "anchor", "folder");

    private final ReadingServerState reading;
    private final SealingKey sealing;

    ServerStep(ReadingServerState reading, SealingKey sealing) {
        this.reading = reading;
        this.sealing = sealing;
    }

    @Override
    public String key() {
        return "server";
    }

    @Override
    public int order() {
        return AFTER_PAPERS;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        List<Finding> findings = new ArrayList<>(reading.readings().stream()
                .filter(each -> GIVEN.contains(each.name()))
                .map(ServerStep::told)
                .toList());
        findings.add(Finding.hint("firstStep.server.keys", sealing.file().toString()));
        return Looked.at(ServerAddress.PAGE, findings);
    }

    private static Finding told(Gauge.Reading reading) {
        Object[] arguments = reading.arguments().toArray();
        return reading.level() == Gauge.Level.FINE
                ? Finding.there(reading.key(), arguments)
                : Finding.lacking(reading.key(), arguments);
    }
}
