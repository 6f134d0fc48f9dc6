package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.BookJudging;
import cn.zhenggai.dataimport.asking.Asked;
import cn.zhenggai.dataimport.asking.Questions;
import cn.zhenggai.dataimport.asking.Told;
import cn.zhenggai.dataimport.part.FoundPart;
import cn.zhenggai.dataimport.part.FoundParts;
import cn.zhenggai.dataimport.part.JudgingParts;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.Walked;
import cn.zhenggai.sheet.Workbook;
import java.util.ArrayList;
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
    private final DecidingRun deciding;
    private final ImportKinds kinds;
    private final Questions questions;
    private final TransactionTemplate transaction;

    ReadingRun(
            Runs runs,
            RunRows rows,
            KeptFiles files,
            KeptMappings mappings,
            DecidingRun deciding,
            ImportKinds kinds,
            Questions questions,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.mappings = mappings;
        this.deciding = deciding;
        this.kinds = kinds;
        this.questions = questions;
        this.transaction = transaction;
    }

    void read(ImportRun run, Actor by) {
        transaction.executeWithoutResult(status -> rows.forget(run.id()));
        Outcome<RunState> read = files.with(run, book -> read(run, by, book));
        transaction.executeWithoutResult(status -> {
            if (read.refusal() != null) {
                runs.failed(run.id(), read.refusal());
            }
            runs.advance(run.id(), RunState.READING, Objects.requireNonNullElse(read.result(), RunState.DROPPED));
            deciding.whenRead(run, by);
        });
    }

    private Outcome<RunState> read(ImportRun run, Actor by, Workbook book) {
        FoundParts found = FoundParts.in(book, kinds.parts(run.kind()));
        List<FoundPart> parts = understood(found);
        Looked looked = Looked.at(parts, found.without(), book.notes());
        runs.looked(run.id(), looked);
        if (looked.incomplete()) {
            return Outcome.done(RunState.MAPPING);
        }
        Told told = questions.told(run.id(), run.fileName());
        JudgingParts judging = new JudgingParts(kinds.book(run.kind()), by, told.answers());
        List<Asked> asked = new ArrayList<>();
        int place = 0;
        for (FoundPart part : parts) {
            ReadingRows reading = new ReadingRows(
                    part.kind(), told, () -> judging.of(part.kind()), place, portion -> keep(run, portion));
            Outcome<Walked> walked = book.walk(part.tables(), reading);
            if (walked.refusal() != null) {
                return Outcome.refused(walked.refusal());
            }
            reading.flush();
            asked.addAll(reading.asked());
            place = reading.place();
        }
        leftOver(run, judging, looked, asked, place);
        return Outcome.done(RunState.PREVIEW);
    }

    private void leftOver(ImportRun run, JudgingParts judging, Looked looked, List<Asked> asked, int last) {
        transaction.executeWithoutResult(status -> {
            questions.keep(run.id(), asked);
            BookJudging.LeftOver left = judging.leftOver();
            List<StoredRow> stored = new ArrayList<>();
            left.rows().forEach(one -> stored.add(StoredRow.leftOver(last + stored.size() + 1, one)));
            rows.add(run.id(), stored);
            if (!left.only().isEmpty()) {
                runs.looked(
                        run.id(),
                        looked.noting(
                                left.only().stream().map(Looked.SaidNote::of).toList()));
            }
        });
    }

    /** As somebody once said of such columns, otherwise as they look. */
    List<FoundPart> understood(FoundParts found) {
        return found.parts().stream()
                .map(part -> part.understood(mappings.find(part.kind().word(), part.layout())))
                .toList();
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
