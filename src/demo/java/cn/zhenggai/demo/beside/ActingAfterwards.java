package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.scene.Photographs;
import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.lookback.sample.LookBack;
import cn.zhenggai.lookback.sample.LookBackEntry;
import cn.zhenggai.lookback.sample.LookBackResult;
import cn.zhenggai.lookback.sample.LookBackRounds;
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
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What others learn from a closed case. */
@Component
@Profile("demo")
class ActingAfterwards implements BesideVerbs {

    private static final int SILENT_OF = 3;

    private final LookBackRounds rounds;
    private final OrderingSearch ordering;
    private final AnsweringSearch answering;
    private final ReadingSearches searches;
    private final ReadingLookBacks lookBacks;
    private final RecordingLookBack recording;
    private final Photographs photographs;
    private final Directory directory;

    ActingAfterwards(
            LookBackRounds rounds,
            OrderingSearch ordering,
            AnsweringSearch answering,
            ReadingSearches searches,
            ReadingLookBacks lookBacks,
            RecordingLookBack recording,
            Photographs photographs,
            Directory directory) {
        this.rounds = rounds;
        this.ordering = ordering;
        this.answering = answering;
        this.searches = searches;
        this.lookBacks = lookBacks;
        this.recording = recording;
        this.photographs = photographs;
        this.directory = directory;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "SEARCH_ORDERED" ->
                        ordering.order(
                                number, by, new SearchEntry(SearchScope.valueOf(told.word()), told.text(), told.day()));
                    case "SEARCH_ANSWERED" -> answered(told, number, by);
                    case "LOOKED_BACK" -> held(told, number, by);
                    case "LOOK_BACKS_GIVEN" -> {
                        rounds.run();
                        yield Outcome.done(number);
                    }
                    default -> null;
                });
    }

    /** Whatever look-back of the case was given is answered by whom it was given to. */
    private Outcome<?> held(BesideTold told, CaseNumber number, Actor by) {
        for (LookBack look : lookBacks.of(number, by)) {
            if (look.open() && look.inspectorId() != null) {
                Actor inspector = directory.actor(look.inspectorId()).orElseThrow();
                long photo = photographs.taken(inspector, told.item(), true, (int) look.id());
                recording
                        .record(
                                look.id(),
                                inspector,
                                new LookBackEntry(LookBackResult.HOLDS, told.text(), List.of(photo)))
                        .orThrow();
            }
        }
        return Outcome.done(number);
    }

    /** One of three schools is still to answer, when there are several; the answers are the lines of the text in turn. */
    private Outcome<?> answered(BesideTold told, CaseNumber number, Actor by) {
        long order = searches.of(number, by).get(0).id();
        List<SearchAnswer> asked = searches.answers(order, by);
        String[] answers = told.text().split("｜");
        for (int i = 0; i < asked.size(); i++) {
            if (i % SILENT_OF != SILENT_OF - 1) {
                Actor school = directory
                        .actor(directory
                                .seatedAt(Desk.of(Desk.Kind.SCHOOL, asked.get(i).schoolId()))
                                .get(0)
                                .id())
                        .orElseThrow();
                answering
                        .answer(
                                order,
                                school,
                                new AnswerEntry(SearchFinding.NONE, answers[i % answers.length], null, null, null))
                        .orThrow();
            }
        }
        return Outcome.done(number);
    }
}
