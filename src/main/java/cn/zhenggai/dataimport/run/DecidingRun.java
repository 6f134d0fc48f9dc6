package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Answers;
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

    /** It is read again, and the next file with such columns is understood so from the beginning. */
    @Transactional
    public Outcome<Long> map(Actor by, long id, Mapping mapping) {
        ImportRun run = require(by, id);
        if (!run.state().open() || !runs.advance(id, run.state(), RunState.READING)) {
            return Outcome.refused(Refusal.conflict("importNotOpen"));
        }
        mappings.keep(by, run.kind(), run.layout(), mapping);
        return Outcome.done(id);
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
        ImportRun run = runs.find(id)
                .filter(found -> found.bureauId() == by.bureauId())
                .orElseThrow(() -> new NotFound("No import " + id));
        kinds.require(by, run.kind());
        return run;
    }
}
