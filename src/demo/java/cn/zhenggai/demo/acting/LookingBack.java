package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.scene.Photographs;
import cn.zhenggai.lookback.sample.DrawEntry;
import cn.zhenggai.lookback.sample.DrawingSample;
import cn.zhenggai.lookback.sample.LookBack;
import cn.zhenggai.lookback.sample.LookBackEntry;
import cn.zhenggai.lookback.sample.LookBackFilter;
import cn.zhenggai.lookback.sample.LookBackOccasion;
import cn.zhenggai.lookback.sample.LookBackResult;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.lookback.sample.RecordingLookBack;
import cn.zhenggai.lookback.search.AnswerEntry;
import cn.zhenggai.lookback.search.AnsweringSearch;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.ReadingSearches;
import cn.zhenggai.lookback.search.SearchAnswer;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchFinding;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Draws a sample, looks at some of it, and has the schools of a township look for the same fault. */
@Component
@Profile("demo")
class LookingBack {

    private static final String SEED = "青岚县2026年第三季度";
    private static final int ANSWER_OF = 3;
    /** Its cases are told to the end. */
    private static final String SHOWN_SCHOOL = "QL0001";

    private final Directory directory;
    private final ReadingCase cases;
    private final DrawingSample drawing;
    private final ReadingLookBacks reading;
    private final RecordingLookBack recording;
    private final DecidingReopening deciding;
    private final OrderingSearch searching;
    private final AnsweringSearch answering;
    private final ReadingSearches searches;
    private final Photographs photographs;

    LookingBack(
            Directory directory,
            ReadingCase cases,
            DrawingSample drawing,
            ReadingLookBacks reading,
            RecordingLookBack recording,
            DecidingReopening deciding,
            OrderingSearch searching,
            AnsweringSearch answering,
            ReadingSearches searches,
            Photographs photographs) {
        this.directory = directory;
        this.cases = cases;
        this.drawing = drawing;
        this.reading = reading;
        this.recording = recording;
        this.deciding = deciding;
        this.searching = searching;
        this.answering = answering;
        this.searches = searches;
        this.photographs = photographs;
    }

    /** Refused where a county is so small that nothing was closed in these months. */
    void draw(Actor registrar, String from, LocalDate today) {
        drawing.draw(registrar, new DrawEntry(LocalDate.parse(from), today.minusDays(1), SEED));
    }

    /** The oldest holds, the newest has come back and begins again; the rest is still to be seen. */
    void look(Actor director) {
        List<LookBack> waiting = waiting(director);
        if (!waiting.isEmpty()) {
            record(waiting.get(0), LookBackResult.HOLDS, "现场查看，整改保持良好，检查卡按月填写。");
        }
        long shown = directory.unit(SHOWN_SCHOOL).orElseThrow().id();
        List<LookBack> others = waiting.stream()
                .skip(1)
                .filter(look -> look.schoolId() != shown)
                .toList();
        if (!others.isEmpty()) {
            LookBack newest = others.get(others.size() - 1);
            record(newest, LookBackResult.RELAPSED, "现场查看，原问题又出现，未按要求保持。");
            cases.story(newest.number(), director).waiting().stream()
                    .filter(item -> item.step() == Step.DECIDE_REOPENING)
                    .forEach(item -> deciding.decide(
                                    newest.number(), at(item.desk()), new ReopeningDecision(true, "限期重新整改", null))
                            .orThrow());
        }
    }

    private List<LookBack> waiting(Actor director) {
        return reading.list(director, LookBackFilter.OPEN, null, 200).rows().stream()
                .filter(look -> look.occasion() == LookBackOccasion.SAMPLE
                        && look.inspectorId() != null
                        && look.state().rectified())
                .sorted(Comparator.comparing(look -> look.number().value()))
                .toList();
    }

    private void record(LookBack look, LookBackResult result, String note) {
        Actor inspector = directory.actor(look.inspectorId()).orElseThrow();
        String item = cases.story(look.number(), inspector).facts().itemCode();
        long photo = photographs.taken(inspector, item, result == LookBackResult.HOLDS, (int) look.id());
        recording
                .record(look.id(), inspector, new LookBackEntry(result, note, List.of(photo)))
                .orThrow();
    }

    /** Nothing in a county so small that no look-back has held. */
    void search(Actor director, String lookFor, LocalDate today) {
        Optional<LookBack> any = reading.list(director, LookBackFilter.ALL, null, 200).rows().stream()
                .filter(look -> look.result() == LookBackResult.HOLDS)
                .findFirst();
        if (any.isEmpty()) {
            return;
        }
        LookBack held = any.get();
        Actor head = directory.actor("deputy").orElseThrow();
        searching
                .order(held.number(), head, new SearchEntry(SearchScope.TOWNSHIP, lookFor, today.plusDays(12)))
                .orThrow();
        answer(searches.of(held.number(), head).get(0).id(), head);
    }

    /** Two of three schools answer at once; the others are reminded. */
    private void answer(long order, Actor reader) {
        List<SearchAnswer> asked = searches.answers(order, reader);
        for (int i = 0; i < asked.size(); i++) {
            if (i % ANSWER_OF != ANSWER_OF - 1) {
                Actor school = at(Desk.of(Desk.Kind.SCHOOL, asked.get(i).schoolId()));
                answering
                        .answer(order, school, new AnswerEntry(SearchFinding.NONE, "已逐处查看，未发现同类问题。", null, null, null))
                        .orThrow();
            }
        }
    }

    private Actor at(Desk desk) {
        PersonCard person = directory.seatedAt(desk).get(0);
        return directory.actor(person.id()).orElseThrow();
    }
}
