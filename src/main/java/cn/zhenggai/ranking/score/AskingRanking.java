package cn.zhenggai.ranking.score;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.WrittenDay;
import cn.zhenggai.statistics.measure.AskingFigures;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Question;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads which ranking is asked for: the words of {@link AskingFigures}, of which schools alone can be narrowed, by township and kind.
 * Without days it is the half year of today; a period that is over is taken as it was known at its end, unless the address says otherwise.
 */
@Component
public class AskingRanking {

    private static final List<Dimension> KNOWN = List.of(Dimension.TOWNSHIP, Dimension.KIND);
    private static final int JUNE = 6;

    private final AskingFigures asking;
    private final Clock clock;

    AskingRanking(AskingFigures asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    public Outcome<Question> question(Map<String, List<String>> asked, Actor reader) {
        LocalDate today = BureauTime.today(clock);
        Map<String, List<String>> whole = new HashMap<>();
        KNOWN.forEach(by -> whole.put(by.word(), asked.getOrDefault(by.word(), List.of())));
        for (String word : List.of("on", "from", "until")) {
            whole.put(word, asked.getOrDefault(word, List.of()));
        }
        LocalDate on = day(whole, "on").orElse(today);
        LocalDate from = day(whole, "from")
                .orElseGet(() -> firstOfHalf(day(whole, "until").orElse(on)));
        LocalDate until = day(whole, "until")
                .orElseGet(() -> lastOfHalf(day(whole, "from").orElse(on)));
        unless(whole, "from", from);
        unless(whole, "until", until);
        unless(whole, "on", until.isBefore(today) ? until : today);
        return asking.question(whole, reader);
    }

    /** For a page that cannot make sense of what it was asked. */
    public Question now(Actor reader) {
        return question(Map.of(), reader).orThrow();
    }

    public static LocalDate firstOfHalf(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= JUNE ? 1 : JUNE + 1, 1);
    }

    public static LocalDate lastOfHalf(LocalDate day) {
        return firstOfHalf(day).plusMonths(JUNE).minusDays(1);
    }

    private static Optional<LocalDate> day(Map<String, List<String>> asked, String word) {
        List<String> said = asked.get(word);
        return blank(said) ? Optional.empty() : WrittenDay.day(said.get(0));
    }

    private static boolean blank(List<String> said) {
        return said.isEmpty() || said.get(0).isBlank();
    }

    private static void unless(Map<String, List<String>> asked, String word, LocalDate otherwise) {
        if (blank(asked.get(word))) {
            asked.put(word, List.of(otherwise.toString()));
        }
    }
}
