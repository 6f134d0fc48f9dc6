package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Importers;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with every run that has work before it, whichever server began it and however it ended. */
@Component
public class CarryingOn {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingOn.class);
    private static final int PORTION = 50;

    /** So that the next run has its turn. */
    private static final int PORTIONS = 20;

    private final Runs runs;
    private final RunRows rows;
    private final ImportKinds kinds;
    private final Importers importers;
    private final ReadingRun reading;
    private final DoingRows doing;

    CarryingOn(Runs runs, RunRows rows, ImportKinds kinds, Importers importers, ReadingRun reading, DoingRows doing) {
        this.runs = runs;
        this.rows = rows;
        this.kinds = kinds;
        this.importers = importers;
        this.reading = reading;
        this.doing = doing;
    }

    @Scheduled(
            initialDelayString = "${zhenggai.imports-first:${zhenggai.rounds-first:PT2S}}",
            fixedDelayString = "PT2S")
    public void look() {
        for (ImportRun run : runs.atWork()) {
            if (runs.take(run.id(), run.state())) {
                try {
                    carryOn(run);
                } finally {
                    runs.lay(run.id());
                }
            }
        }
    }

    private void carryOn(ImportRun run) {
        ImportKind kind = kinds.of(run);
        @Nullable
        Actor by = importers.actor(run.inNameOf()).filter(kind::opensTo).orElse(null);
        switch (run.state()) {
            case READING -> read(run, kind, by);
            case RUNNING ->
                walk(
                        run,
                        RowState.WAITING,
                        RunState.DONE,
                        by == null ? gone(RowState.WAITING, RowState.FAILED) : id -> doing.apply(kind, by, id));
            case TAKING_BACK ->
                walk(
                        run,
                        RowState.DONE,
                        RunState.TAKEN_BACK,
                        by == null ? gone(RowState.DONE, RowState.STAYS) : id -> doing.takeBack(kind, by, id));
            default -> throw new IllegalStateException("Nothing to do for " + run.state());
        }
    }

    private void read(ImportRun run, ImportKind kind, @Nullable Actor by) {
        if (by == null) {
            drop(run, Refusal.forbidden("importerGone"));
            return;
        }
        try {
            reading.read(run, kind, by);
        } catch (ReadingRun.TakenAway taken) {
            LOG.debug("Stopped reading", taken);
        } catch (RuntimeException stumbled) {
            if (Passing.is(stumbled)) {
                throw stumbled;
            }
            LOG.warn("Import {} stumbled", run.id(), stumbled);
            drop(run, Refusal.invalid("file", "importBroke"));
        }
    }

    private void drop(ImportRun run, Refusal why) {
        runs.failed(run.id(), why);
        runs.advance(run.id(), RunState.READING, RunState.DROPPED);
    }

    /** Rows that were done first are taken back last. */
    private void walk(ImportRun run, RowState from, RunState end, LongConsumer work) {
        for (int portion = 0; portion < PORTIONS && runs.keep(run.id(), run.state()); portion++) {
            List<Long> next = rows.waiting(run.id(), from, from == RowState.DONE, PORTION);
            if (next.isEmpty()) {
                runs.advance(run.id(), run.state(), end);
                return;
            }
            next.forEach(work::accept);
        }
    }

    private LongConsumer gone(RowState from, RowState to) {
        return id -> doing.refuse(id, from, to, Refusal.Reason.of(null, "importerGone"));
    }
}
