package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.escalation.ladder.LadderStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the leaders of the county answer what the watch lays before them: by the sheet, else by dice thrown for the step. */
@Component
@Profile("demo")
class Leaders {

    enum Kind {
        TAKE,
        DECLINE,
        HOLD,
        /** Lies on the desk, until it is passed on or the county opens. */
        LEAVE
    }

    /**
     * @param after how many hours it lies on the desk first
     * @param until the last day of a hold
     */
    record Answer(Kind kind, int after, LocalDate until, String text) {}

    private static final int HOURS_A_SITTING = 5;

    private final List<Map<String, String>> sheet = Sheet.rows("leaders");
    private final Phrases phrases = new Phrases();

    /** The same for the same step, however often he looks at it. */
    Answer answer(CaseTold told, LadderStep step, LocalDate today) {
        return sheet.stream()
                .filter(row -> row.get("school").equals(told.school().code())
                        && row.get("item").equals(told.seen().item())
                        && row.get("kind").equals(step.kind().name())
                        && step.decider().toString().startsWith(row.get("desk")))
                .findFirst()
                .map(row -> new Answer(
                        Kind.valueOf(row.get("answer")),
                        0,
                        row.get("until").isBlank() ? null : LocalDate.parse(row.get("until")),
                        row.get("text")))
                .orElseGet(() -> thrown(told, step, today));
    }

    private Answer thrown(CaseTold told, LadderStep step, LocalDate today) {
        String desk = step.decider().kind().name();
        Random random = new Random(told.no() * 7919L + step.level() * 104729L + desk.hashCode());
        random.nextInt();
        int after = random.nextInt(4) * HOURS_A_SITTING;
        int roll = random.nextInt(100);
        String category = told.seen().category();
        if (roll < 9 && desk.equals("SECTION_HEAD")) {
            return new Answer(Kind.LEAVE, after, null, null);
        }
        if (roll < 17) {
            return new Answer(Kind.DECLINE, after, null, phrases.pick("DECLINE_NOTE", category, random));
        }
        if (roll < 24) {
            return new Answer(Kind.HOLD, after, today.plusDays(5), phrases.pick("HOLD_NOTE", category, random));
        }
        return new Answer(Kind.TAKE, after, null, phrases.pick(step.kind() + "_NOTE", category, random));
    }
}
