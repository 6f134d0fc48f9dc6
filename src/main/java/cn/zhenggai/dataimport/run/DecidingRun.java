package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.asking.Questions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Mapping;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody says to a run that was read: other columns, yes, no, and later that all of it was a mistake. */
@Service
public class DecidingRun {

    private final Runs runs;
    private final RunRows rows;
    private final KeptFiles files;
    private final KeptMappings mappings;
    private final ImportKinds kinds;
    private final Questions questions;

    DecidingRun(
            Runs runs, RunRows rows, KeptFiles files, KeptMappings mappings, ImportKinds kinds, Questions questions) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.mappings = mappings;
        this.kinds = kinds;
        this.questions = questions;
    }

    /** Of the kind of the run itself. */
    @Transactional
    public Outcome<Long> map(Actor by, long id, Mapping mapping) {
        return map(by, id, require(by, id).kind(), mapping);
    }

    /**
     * It is read again, and the next file with such columns is understood so from the beginning.
     *
     * @param kind whose columns they are, that of the run itself or a part of its book
     */
    @Transactional
    public Outcome<Long> map(Actor by, long id, String kind, Mapping mapping) {
        ImportRun run = require(by, id);
        if (!run.state().open() || !runs.advance(id, run.state(), RunState.READING)) {
            return Outcome.refused(Refusal.conflict("importNotOpen"));
        }
        runs.lookedAt(id);
        mappings.keep(by, kind, layout(run, kind), mapping);
        return Outcome.done(id);
    }

    private String layout(ImportRun run, String kind) {
        return kind.equals(run.kind())
                ? run.layout()
                : runs.looked(run.id()).orElseThrow().layoutOf(kind);
    }

    /** It is read again with what was said; what is not said again stays as it was said. */
    @Transactional
    public Outcome<Long> answer(Actor by, long id, Answers answers) {
        require(by, id);
        if (!runs.advance(id, RunState.PREVIEW, RunState.READING)) {
            return Outcome.refused(Refusal.conflict("importNotOpen"));
        }
        questions.answer(id, answers);
        return Outcome.done(id);
    }

    /** Its rows are done afterwards, one by one. */
    @Transactional
    public Outcome<Long> confirm(Actor by, long id) {
        ImportRun run = require(by, id);
        if (run.state() == RunState.PREVIEW && rows.counts(id).todo() == 0) {
            return Outcome.refused(Refusal.conflict("importNothing"));
        }
        if (!runs.advance(id, RunState.PREVIEW, RunState.RUNNING)) {
            return Outcome.refused(Refusal.conflict("importNotOpen"));
        }
        runs.confirmed(id, by);
        ImportLog.note("import-confirmed", by, id, run.kind(), rows.counts(id).todo());
        return Outcome.done(id);
    }

    /** Goes on without another word where whoever sent it wanted that and no row is refused; else it waits like any other. */
    void whenRead(ImportRun run, Actor by) {
        RowCounts counts = rows.counts(run.id());
        if (run.atOnce() && counts.of(Verdict.REFUSED) == 0) {
            RunState next = counts.todo() > 0 ? RunState.RUNNING : RunState.DONE;
            if (runs.advance(run.id(), RunState.PREVIEW, next)) {
                runs.confirmed(run.id(), by);
                ImportLog.note("import-confirmed", by, run.id(), run.kind(), counts.todo());
            }
        }
    }

    /** The file and its rows are forgotten, the run stays in the list. */
    @Transactional
    public Outcome<Long> drop(Actor by, long id) {
        ImportRun run = require(by, id);
        boolean before = run.state().open() || run.state() == RunState.READING;
        if (!before || !runs.advance(id, run.state(), RunState.DROPPED)) {
            return Outcome.refused(Refusal.conflict("importNotOpen"));
        }
        files.forget(id);
        rows.forget(id);
        questions.forget(id);
        return Outcome.done(id);
    }

    /** What somebody has gone on with stays, and says why. */
    @Transactional
    public Outcome<Long> takeBack(Actor by, long id) {
        ImportRun run = require(by, id);
        if (rows.counts(id).in(RowState.DONE) == 0 || !runs.advance(id, RunState.DONE, RunState.TAKING_BACK)) {
            return Outcome.refused(Refusal.conflict("importNotDone"));
        }
        runs.takenBack(id, by);
        ImportLog.note("import-taken-back", by, id, run.kind(), rows.counts(id).in(RowState.DONE));
        return Outcome.done(id);
    }

    private ImportRun require(Actor by, long id) {
        return kinds.require(by, runs.find(id).orElseThrow(() -> new NotFound("No import " + id)));
    }
}
