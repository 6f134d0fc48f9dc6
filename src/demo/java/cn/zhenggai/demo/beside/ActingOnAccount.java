package cn.zhenggai.demo.beside;

import cn.zhenggai.accountability.AccountabilityView;
import cn.zhenggai.accountability.ConsequenceForm;
import cn.zhenggai.accountability.OutcomeEntry;
import cn.zhenggai.accountability.ReadingAccountability;
import cn.zhenggai.accountability.SettlingAccountability;
import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.escalation.decision.LadderOptions;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Called to account, and what came of it. */
@Component
@Profile("demo")
class ActingOnAccount implements BesideVerbs {

    private static final String COMMITTEE = "县教育局党委会";

    private final JumpingEscalation jumping;
    private final LadderOptions options;
    private final SettlingAccountability settling;
    private final ReadingAccountability register;
    private final Directory directory;

    ActingOnAccount(
            JumpingEscalation jumping,
            LadderOptions options,
            SettlingAccountability settling,
            ReadingAccountability register,
            Directory directory) {
        this.jumping = jumping;
        this.options = options;
        this.settling = settling;
        this.register = register;
        this.directory = directory;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "ACCOUNTABILITY" -> jumping.jump(number, by, level(number, by), told.text());
                    case "OUTCOME" -> settling.record(latest(number), by, outcome(told));
                    case "SETTLED" -> settling.close(latest(number), by, false, told.text());
                    case "VETO" -> settling.veto(latest(number), by, told.at().getYear(), told.text());
                    default -> null;
                });
    }

    private int level(CaseNumber number, Actor by) {
        return options.of(number, by, List.of()).jumps().stream()
                .filter(jump -> jump.kind() == StepKind.ACCOUNTABILITY)
                .map(LadderOptions.Jump::level)
                .findFirst()
                .orElse(0);
    }

    /** A person is named with his post behind a stroke. */
    private static OutcomeEntry outcome(BesideTold told) {
        String[] person = told.more().split("｜");
        boolean named = person.length > 1;
        return new OutcomeEntry(
                ConsequenceForm.valueOf(told.word()),
                named ? person[0] : null,
                named ? person[1] : null,
                COMMITTEE,
                told.at().toLocalDate(),
                told.day(),
                told.text());
    }

    /** The discipline office knows the register, and not every case. */
    private long latest(CaseNumber number) {
        Actor director = directory.actor("director").orElseThrow();
        return register.of(number, director).stream()
                .map(AccountabilityView::id)
                .findFirst()
                .orElseThrow();
    }
}
