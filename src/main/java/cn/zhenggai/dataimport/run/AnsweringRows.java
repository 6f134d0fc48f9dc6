package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.RowQuestion;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody says to single rows of a preview that their table does not say. */
@Service
public class AnsweringRows {

    private static final int MOST = 2000;

    private final Runs runs;
    private final RunRows rows;
    private final ImportKinds kinds;

    AnsweringRows(Runs runs, RunRows rows, ImportKinds kinds) {
        this.runs = runs;
        this.rows = rows;
        this.kinds = kinds;
    }

    /** Whether something may be said to the row now. */
    public boolean open(ImportRun run, StoredRow row) {
        return run.state() == RunState.PREVIEW && kinds.of(row.kind()).asks(row.said(), row.judgement());
    }

    public List<RowQuestion> questions(Actor by, StoredRow row, Locale locale) {
        return kinds.of(row.kind()).questions(by, row.said(), locale);
    }

    /** Kept when the row can be done so, or need not be done; said again, it counts anew. */
    @Transactional
    public Outcome<Long> answer(Actor by, long run, long id, Map<String, String> answers) {
        ImportRun known = preview(by, run);
        StoredRow row = rows.find(run, id).orElseThrow(() -> new NotFound("No row " + id));
        if (!open(known, row)) {
            return Outcome.refused(Refusal.conflict("importNotOpen"));
        }
        ImportKind kind = kinds.of(row.kind());
        Line said = row.said().answered(answers);
        Judgement judgement = kind.judging(by).judge(said);
        if (judgement.verdict() == Verdict.REFUSED) {
            return Outcome.refused(Refusal.invalid(judgement.reasons()));
        }
        rows.said(id, said, judgement);
        return Outcome.done(run);
    }

    /** The same to all rows of a kind of which nothing was said yet; those that cannot be done so stay as they are. */
    @Transactional
    public Outcome<Long> answerAll(Actor by, long run, String kind, Map<String, String> answers) {
        if (preview(by, run).state() != RunState.PREVIEW) {
            return Outcome.refused(Refusal.conflict("importNotOpen"));
        }
        for (StoredRow row : rows.page(run, kind, Verdict.ABSENT, 0, MOST)) {
            Line said = row.said().answered(answers);
            Judgement judgement = kinds.of(kind).judging(by).judge(said);
            if (judgement.verdict().does()) {
                rows.said(row.id(), said, judgement);
            }
        }
        return Outcome.done(run);
    }

    /** Held, so that nobody confirms what is still being said. */
    private ImportRun preview(Actor by, long id) {
        ImportRun run = runs.lock(id)
                .filter(found -> found.bureauId() == by.bureauId())
                .orElseThrow(() -> new NotFound("No import " + id));
        kinds.entering(by, run.kind());
        return run;
    }
}
