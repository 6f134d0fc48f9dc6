package cn.zhenggai.takeover;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileChoice;
import cn.zhenggai.rectification.takeover.OldStand;
import java.util.List;
import java.util.Optional;

/** What is decided for a whole ledger: what becomes of rows that stand alike, and what of days that it does not tell. */
final class LedgerChoices {

    static final String LEFT_OUT = "LEFT_OUT";
    private static final String BY_DEADLINE = "DEADLINE";

    private static final FileChoice OVER = FileChoice.of("over", "HISTORY", LEFT_OUT);
    private static final FileChoice WORK =
            FileChoice.of("work", OldStand.WORK.name(), OldStand.ASSIGNMENT.name(), OldStand.RECEIPT.name(), LEFT_OUT);
    private static final FileChoice INSPECTION =
            FileChoice.of("inspection", OldStand.INSPECTION.name(), OldStand.WORK.name(), LEFT_OUT);
    private static final FileChoice OUTSIDE =
            FileChoice.of("outside", OldStand.OUTSIDE.name(), OldStand.WORK.name(), LEFT_OUT);
    private static final FileChoice NO_CLOSING_DAY = FileChoice.of("noClosingDay", LEFT_OUT, BY_DEADLINE);
    private static final FileChoice NO_DEADLINE = FileChoice.of("noDeadline", "15", "5", "10", "30", LEFT_OUT);

    static final List<FileChoice> ALL = List.of(OVER, WORK, INSPECTION, OUTSIDE, NO_CLOSING_DAY, NO_DEADLINE);

    private LedgerChoices() {}

    /** Empty for what is left out. */
    static Optional<OldStand> stand(Status status, Answers answers) {
        return switch (status) {
            case CLOSED -> over(OldStand.CLOSED, answers);
            case FIXED_ON_SITE -> over(OldStand.FIXED_ON_SITE, answers);
            case WORK -> chosen(WORK, answers);
            case INSPECTION -> chosen(INSPECTION, answers);
            case OUTSIDE -> chosen(OUTSIDE, answers);
        };
    }

    private static Optional<OldStand> over(OldStand stand, Answers answers) {
        return Optional.of(stand).filter(kept -> !answers.chosen(OVER).equals(LEFT_OUT));
    }

    private static Optional<OldStand> chosen(FileChoice choice, Answers answers) {
        return Optional.of(answers.chosen(choice))
                .filter(option -> !option.equals(LEFT_OUT))
                .map(OldStand::valueOf);
    }

    /** What is over and has no day is held to have ended with its deadline. */
    static boolean closedByDeadline(Answers answers) {
        return answers.chosen(NO_CLOSING_DAY).equals(BY_DEADLINE);
    }

    /** Working days from the take-over that something open gets which has no deadline; empty when it is left out. */
    static Optional<Integer> workdays(Answers answers) {
        return Optional.of(answers.chosen(NO_DEADLINE))
                .filter(option -> !option.equals(LEFT_OUT))
                .map(Integer::valueOf);
    }
}
