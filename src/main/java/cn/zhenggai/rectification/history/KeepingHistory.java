package cn.zhenggai.rectification.history;

import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.task.StepsMoved;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears of every case that is written, whoever writes it, so that nothing changes what figures count without a trace. */
@Component
class KeepingHistory implements BeforeConvertCallback<RectificationCase>, AfterSaveCallback<RectificationCase> {

    private final CaseSpans spans;

    KeepingHistory(CaseSpans spans) {
        this.spans = spans;
    }

    @Override
    public RectificationCase onBeforeConvert(RectificationCase subject) {
        if (subject.id() == null) {
            changed().opened();
        }
        return subject;
    }

    @Override
    public RectificationCase onAfterSave(RectificationCase subject) {
        changed().add(subject.id());
        return subject;
    }

    /** What the bureau owes of a case, and until when, is counted with it. */
    @EventListener
    void moved(StepsMoved event) {
        spans.ids(event.numbers()).forEach(changed()::add);
    }

    private ChangedCases changed() {
        return Optional.ofNullable((ChangedCases) TransactionSynchronizationManager.getResource(spans))
                .orElseGet(() -> ChangedCases.of(spans));
    }
}
