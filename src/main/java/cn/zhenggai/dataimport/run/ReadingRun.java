package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.Tables;
import cn.zhenggai.sheet.Walked;
import cn.zhenggai.sheet.Workbook;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file from its beginning and judges its rows. Begun a second time it forgets what it had. */
@Component
class ReadingRun {

    private final Runs runs;
    private final RunRows rows;
    private final KeptFiles files;
    private final KeptMappings mappings;
    private final TransactionTemplate transaction;

    ReadingRun(Runs runs, RunRows rows, KeptFiles files, KeptMappings mappings, TransactionTemplate transaction) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.mappings = mappings;
        this.transaction = transaction;
    }

    void read(ImportRun run, ImportKind kind, Actor by) {
        transaction.executeWithoutResult(status -> rows.forget(run.id()));
        Outcome<RunState> read = files.with(run, book -> read(run, kind, by, book));
        transaction.executeWithoutResult(status -> {
            if (read.refusal() != null) {
                runs.failed(run.id(), read.refusal());
            }
            runs.advance(run.id(), RunState.READING, Objects.requireNonNullElse(read.result(), RunState.DROPPED));
        });
    }

    private Outcome<RunState> read(ImportRun run, ImportKind kind, Actor by, Workbook book) {
        Tables found = book.find(kind.layout());
        List<Table> tables = understood(run, found);
        Looked looked = Looked.at(found, tables, book.notes());
        runs.looked(run.id(), looked);
        if (looked.incomplete()) {
            return Outcome.done(RunState.MAPPING);
        }
        ReadingRows reading = new ReadingRows(kind, by, portion -> keep(run, portion));
        Outcome<Walked> walked = book.walk(tables, reading);
        return walked.map(all -> {
            reading.flush();
            return RunState.PREVIEW;
        });
    }

    /** As somebody once said of such columns, otherwise as they look. */
    List<Table> understood(ImportRun run, Tables found) {
        return mappings.find(run.kind(), run.layout())
                .map(said ->
                        found.tables().stream().map(table -> table.with(said)).toList())
                .orElse(found.tables());
    }

    private void keep(ImportRun run, Supplier<ReadingRows.Portion> portion) {
        transaction.executeWithoutResult(status -> {
            if (!runs.keep(run.id(), RunState.READING)) {
                throw new TakenAway(run.id());
            }
            ReadingRows.Portion judged = portion.get();
            rows.add(run.id(), judged.rows());
            rows.contradict(run.id(), judged.contradicted());
        });
    }

    /** Somebody dropped the run, or said another mapping, while it was read. */
    static final class TakenAway extends RuntimeException {

        TakenAway(long run) {
            super("Run " + run + " is not read any more");
        }
    }
}
