package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.remark.AnswerToAdvice;
import cn.zhenggai.remark.AnsweringRemark;
import cn.zhenggai.remark.MakingRemark;
import cn.zhenggai.remark.ReadingRemarks;
import cn.zhenggai.remark.Remark;
import cn.zhenggai.remark.RemarkAnswer;
import cn.zhenggai.remark.RemarkEntry;
import cn.zhenggai.remark.RemarkFilter;
import cn.zhenggai.remark.SettlingRemark;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What was criticised and advised in the school of the line: {@code word} is the item, {@code text} the place and what was seen. */
@Component
@Profile("demo")
class RemarksMade implements BesideVerbs {

    private static final int LATEST = 1;

    private final MakingRemark making;
    private final AnsweringRemark answering;
    private final SettlingRemark settling;
    private final ReadingRemarks reading;
    private final Directory directory;

    RemarksMade(
            MakingRemark making,
            AnsweringRemark answering,
            SettlingRemark settling,
            ReadingRemarks reading,
            Directory directory) {
        this.making = making;
        this.answering = answering;
        this.settling = settling;
        this.reading = reading;
        this.directory = directory;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "CRITICISED" -> made(told, by, RemarkKind.CRITICISM);
                    case "ADVISED" -> made(told, by, RemarkKind.ADVICE);
                    case "ADVICE_ANSWERED" ->
                        answering.answer(
                                last(by, RemarkFilter.View.OPEN),
                                by,
                                new AnswerToAdvice(RemarkAnswer.valueOf(told.word()), told.text(), told.day()));
                    case "ADVICE_SETTLED" -> settling.settle(last(by, RemarkFilter.View.ANSWERED), by, told.text());
                    default -> null;
                });
    }

    private Outcome<Long> made(BesideTold told, Actor by, RemarkKind kind) {
        String[] seen = told.text().split("｜");
        UnitCard school = directory.unit(told.school()).orElseThrow();
        return making.make(
                by,
                new RemarkEntry(
                        kind,
                        school.id(),
                        told.word(),
                        told.at().toLocalDate(),
                        seen[0],
                        seen[1],
                        told.more().isBlank() ? null : told.more(),
                        told.day()));
    }

    private long last(Actor by, RemarkFilter.View view) {
        return reading.page(by, new RemarkFilter(view, null), null, LATEST).rows().stream()
                .map(Remark::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No advice " + view));
    }
}
