package cn.zhenggai.takeover;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileChoice;
import cn.zhenggai.dataimport.FileQuestion;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.school.SchoolNames;
import cn.zhenggai.organisation.school.SchoolNames.Named;
import cn.zhenggai.rectification.takeover.TakenOverCases;
import cn.zhenggai.rectification.takeover.TakingOverCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Layout;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows of old ledgers, which become closed history or go on as open cases. */
@Component
class ImportingLedgers implements ImportKind {

    private static final int AFTER_PEOPLE = 50;

    private final TakingOverCase taking;
    private final TakenOverCases taken;
    private final SchoolNames schools;
    private final HazardCatalogue catalogue;
    private final Directory directory;
    private final Deadlines deadlines;
    private final LedgerTexts texts;
    private final Clock clock;

    ImportingLedgers(
            TakingOverCase taking,
            TakenOverCases taken,
            SchoolNames schools,
            HazardCatalogue catalogue,
            Directory directory,
            Deadlines deadlines,
            LedgerTexts texts,
            Clock clock) {
        this.taking = taking;
        this.taken = taken;
        this.schools = schools;
        this.catalogue = catalogue;
        this.directory = directory;
        this.deadlines = deadlines;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "ledgers";
    }

    @Override
    public int order() {
        return AFTER_PEOPLE;
    }

    @Override
    public boolean opensTo(Actor actor) {
        return TakingOverCase.mayTakeOver(actor);
    }

    @Override
    public Layout layout() {
        return LedgerColumns.ALL;
    }

    @Override
    public List<FileChoice> fileChoices() {
        return LedgerChoices.ALL;
    }

    @Override
    public Judging judging(Actor by) {
        return judging(by, Answers.NONE);
    }

    @Override
    public Judging judging(Actor by, Answers answers) {
        return new JudgingLedger(known(by), answers, taken, by.bureauId());
    }

    /** A school may be one that was not offered, by its code or its exact name. */
    @Override
    public Outcome<String> answered(Actor by, FileQuestion question, String said) {
        if (said.equals(FileQuestion.LEFT_OUT)) {
            return Outcome.done(said);
        }
        if (!question.about().equals("school")) {
            return ImportKind.super.answered(by, question, said);
        }
        return new Schools(schools, by.bureauId())
                .certain(said, said, "")
                .map(Named::code)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.invalid("answer", "ledgerSchoolUnknown", said)));
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return apply(by, line, Answers.NONE);
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line, Answers answers) {
        LedgerRow row = new LedgerRow(known(by), answers, line);
        Judgement judgement = row.judgement();
        return judgement.verdict().does()
                ? taking.takeOver(by, row.understood()).map(came -> new Made(came.caseId(), came.entries(), Map.of()))
                : Outcome.refused(Refusal.invalid(judgement.reasons()));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        return taking.undo(by, made.id(), made.version());
    }

    /** Cases are no ledger to be sent back: the template has its headings alone. */
    @Override
    public List<List<String>> present(Actor by) {
        return List.of();
    }

    private Known known(Actor by) {
        return new Known(
                new Schools(schools, by.bureauId()),
                new Classes(catalogue),
                directory,
                deadlines,
                texts,
                by.bureauId(),
                BureauTime.today(clock));
    }
}
