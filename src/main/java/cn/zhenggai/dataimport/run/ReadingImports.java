package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileChoice;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.asking.Asked;
import cn.zhenggai.dataimport.asking.Questions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imports for their readers. Changes nothing. */
@Component
public class ReadingImports {

    public static final int PAGE = 50;
    private static final int MOST = 100;

    private final Runs runs;
    private final RunRows rows;
    private final ImportKinds kinds;
    private final Questions questions;

    ReadingImports(Runs runs, RunRows rows, ImportKinds kinds, Questions questions) {
        this.runs = runs;
        this.rows = rows;
        this.kinds = kinds;
        this.questions = questions;
    }

    /** The latest first; none for whom no kind is open. */
    public List<ImportRun> latest(Actor reader) {
        List<String> open = kinds.openTo(reader).stream().map(ImportKind::word).toList();
        return open.isEmpty() ? List.of() : runs.latest(reader.bureauId(), open, MOST);
    }

    public ImportRun require(Actor reader, long id) {
        ImportRun run = runs.find(id)
                .filter(found -> found.bureauId() == reader.bureauId())
                .orElseThrow(() -> new NotFound("No import " + id));
        kinds.require(reader, run.kind());
        return run;
    }

    public RowCounts counts(ImportRun run) {
        return rows.counts(run.id());
    }

    public Optional<Looked> looked(ImportRun run) {
        return runs.looked(run.id());
    }

    public List<Refusal.Reason> failure(ImportRun run) {
        return runs.failure(run.id());
    }

    /** What its rows wait for, in the order of the rows. */
    public List<Asked> asked(ImportRun run) {
        return questions.asked(run.id());
    }

    public Answers answers(ImportRun run) {
        return questions.answers(run.id());
    }

    /** What is decided for the whole of it. */
    public List<FileChoice> choices(ImportRun run) {
        return kinds.of(run).fileChoices();
    }

    /** @param page the first is 0 */
    public List<StoredRow> rows(ImportRun run, Verdict verdict, int page) {
        return rows.page(run.id(), verdict, page * PAGE, PAGE);
    }

    /** The same of what became of rows. */
    public List<StoredRow> rows(ImportRun run, RowState state, int page) {
        return rows.inState(run.id(), state, page * PAGE, PAGE);
    }
}
