package cn.zhenggai.operation;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Backups, keys and the folder of files, in the words of the page of the server. */
@Component
class ServerStep implements FirstStep {

    private static final int AFTER_PAPERS = 80;

    /** What a new server has to be given, in contrast to what it is told of while it runs. */
    private static final Set<String> GIVEN = Set.of(BackupGauge.NAME, "anchor", "folder");

    private static final String WORDS = "firstStep.server.";

    private final ReadingServerState reading;
    private final SealingKey sealing;
    private final MessageSource messages;

    ServerStep(ReadingServerState reading, SealingKey sealing, MessageSource messages) {
        this.reading = reading;
        this.sealing = sealing;
        this.messages = messages;
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
                .map(this::told)
                .toList());
        findings.add(Finding.hint(WORDS + "keys", sealing.file().toString()));
        return Looked.at(ServerAddress.PAGE, findings);
    }

    /** What the server only warns of can wait, but for backups: without a mark nobody sees that there are none. */
    private Finding told(Gauge.Reading reading) {
        Object[] words = {
            said("server.gauge." + reading.name()),
            said(reading.key(), reading.arguments().toArray())
        };
        return switch (reading.level()) {
            case FINE -> Finding.there(WORDS + "told", words);
            case WARNING ->
                reading.name().equals(BackupGauge.NAME)
                        ? Finding.lacking(WORDS + "told", words)
                        : Finding.hint(WORDS + "told", words);
            case BAD -> Finding.lacking(WORDS + "told", words);
        };
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
