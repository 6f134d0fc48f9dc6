package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.ranking.score.RankingSchools;
import cn.zhenggai.ranking.score.Trial;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.PublishingWeights;
import cn.zhenggai.ranking.weights.Weight;
import cn.zhenggai.ranking.weights.WeightEditions;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.ranking.weights.WithdrawingWeights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.statistics.measure.Question;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What faults cost: the editions with who published them and why, and the form in which others are tried and published. */
@Controller
class WeightsPage {

    private static final String PAGE = RankingAddress.PAGE + "/weights";

    private record Draft(@Nullable LocalDate from, @Nullable String reason, Weights weights) {}

    private final WeightEditions editions;
    private final PublishingWeights publishing;
    private final WithdrawingWeights withdrawing;
    private final AskingRanking asking;
    private final RankingSchools ranking;
    private final Clock clock;

    WeightsPage(
            WeightEditions editions,
            PublishingWeights publishing,
            WithdrawingWeights withdrawing,
            AskingRanking asking,
            RankingSchools ranking,
            Clock clock) {
        this.editions = editions;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.asking = asking;
        this.ranking = ranking;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        return show(actor, model);
    }

    @PostMapping(PAGE)
    Reply publish(Actor actor, Posting form) {
        RankingScope.requireAll(actor);
        return form.answer(
                form.attempt(
                        values -> new Draft(values.date("from"), values.text("reason"), weights(values)),
                        draft -> publishing.publish(actor, draft.from(), draft.reason(), draft.weights())),
                edition -> Reply.to(PAGE)
                        .saying("ranking.done.weights", edition.from().toString()),
                () -> show(actor, form.model()));
    }

    @PostMapping(PAGE + "/{id:\\d{1,18}}/withdrawal")
    Reply withdraw(Actor actor, @PathVariable long id, Posting form) {
        RankingScope.requireAll(actor);
        return form.answer(
                form.attempt(values -> values.text("reason"), reason -> withdrawing.withdraw(actor, id, reason)),
                edition -> Reply.to(PAGE)
                        .saying("ranking.done.withdrawn", edition.from().toString()),
                () -> show(actor, form.model()));
    }

    /** Shows what would be, in the same form; writes nothing. */
    @PostMapping(PAGE + "/try")
    Reply trial(Actor actor, Posting form) {
        RankingScope.requireAll(actor);
        return form.answer(
                form.attempt(WeightsPage::weights, weights -> PublishingWeights.sound(weights)
                        .then(sound ->
                                period(form.values(), actor).map(question -> ranking.tried(sound, question, actor)))),
                trial -> {
                    show(actor, form.model());
                    return Reply.shown(shown(trial, form));
                },
                () -> show(actor, form.model()));
    }

    private Outcome<Question> period(FormValues values, Actor actor) {
        return asking.question(
                        Map.of("from", written(values, "periodFrom"), "until", written(values, "periodUntil")), actor)
                .at(Map.of("from", "periodFrom", "until", "periodUntil", "on", "periodUntil"));
    }

    private static List<String> written(FormValues values, String field) {
        String text = values.text(field);
        return text == null ? List.of() : List.of(text);
    }

    private static String shown(Trial trial, Posting form) {
        Question question = trial.before().question();
        form.model()
                .addAttribute("trial", trial)
                .addAttribute("draft", trial.weights())
                .addAttribute("typed", form.values().typed().toSingleValueMap())
                .addAttribute("periodFrom", question.period().first())
                .addAttribute("periodUntil", question.period().last());
        return "ranking/weights";
    }

    private static Weights weights(FormValues values) {
        Map<Criterion, Weight> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(
                    criterion,
                    new Weight(
                            values.decimal(Weights.field(criterion, "points")),
                            values.decimal(Weights.field(criterion, "most"))));
        }
        return new Weights(weights);
    }

    private String show(Actor actor, Model model) {
        RankingScope scope = RankingScope.of(actor);
        LocalDate today = BureauTime.today(clock);
        List<Edition> history = editions.all(actor.bureauId());
        List<Edition> all = history.stream().filter(Edition::stands).toList();
        Edition inForce = all.stream()
                .filter(edition -> !edition.from().isAfter(today))
                .findFirst()
                .orElseThrow();
        model.addAttribute("editions", history);
        model.addAttribute("today", today);
        model.addAttribute("inForce", inForce);
        model.addAttribute("latestAhead", all.get(0).ahead(today));
        model.addAttribute("draft", all.get(0).weights());
        model.addAttribute("criteria", Criterion.values());
        model.addAttribute("publishes", RankingScope.publishes(actor));
        model.addAttribute("tries", scope == RankingScope.ALL);
        model.addAttribute("ofSchool", scope == RankingScope.SCHOOL);
        model.addAttribute("typed", Map.of());
        model.addAttribute("periodFrom", AskingRanking.firstOfHalf(today));
        model.addAttribute("periodUntil", AskingRanking.lastOfHalf(today));
        model.addAttribute("soonest", soonest(all.get(0), today));
        return "ranking/weights";
    }

    private static LocalDate soonest(Edition last, LocalDate today) {
        return last.from().isAfter(today) ? last.from().plusDays(1) : today.plusDays(1);
    }
}
