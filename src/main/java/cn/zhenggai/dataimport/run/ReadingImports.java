package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileChoice;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.asking.Asked;
import cn.zhenggai.dataimport.asking.Questions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        List<String> open = kinds.wordsOpenTo(reader);
        return open.isEmpty() ? List.of() : runs.latest(reader, open, kinds.overseesAll(reader), MOST);
    }

    public ImportRun require(Actor reader, long id) {
        return kinds.require(reader, runs.find(id).orElseThrow(() -> new NotFound("No import " + id)));
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
        return kinds.parts(run.kind()).stream()
                .flatMap(kind -> kind.fileChoices().stream())
                .toList();
    }

    /** @param page the first is 0 */
    public List<StoredRow> rows(ImportRun run, Verdict verdict, int page) {
        return rows(run, "", verdict, page);
    }

    /** @param kind of which only, empty for all */
    public List<StoredRow> rows(ImportRun run, String kind, Verdict verdict, int page) {
        return rows.page(run.id(), kind, verdict, page * PAGE, PAGE);
    }

    /** In their order, a page of them; null for rows of any verdict and state. */
    public Slice<StoredRow> rows(
            ImportRun run, @Nullable Verdict verdict, @Nullable RowState state, @Nullable String after, int limit) {
        return rows.slice(run.id(), verdict, state, after, limit);
    }

    /** The same of what became of rows. */
    public List<StoredRow> rows(ImportRun run, RowState state, int page) {
        return rows(run, "", state, page);
    }

    public List<StoredRow> rows(ImportRun run, String kind, RowState state, int page) {
        return rows.inState(run.id(), kind, state, page * PAGE, PAGE);
    }

    public StoredRow row(ImportRun run, long id) {
        return rows.find(run.id(), id).orElseThrow(() -> new NotFound("No row " + id));
    }
}
