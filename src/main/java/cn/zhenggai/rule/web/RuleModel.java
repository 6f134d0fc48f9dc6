package cn.zhenggai.rule.web;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.rectification.deadline.TryingLimits;
import cn.zhenggai.rule.Edition;
import cn.zhenggai.rule.ReadingRules;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.rule.RuleRights;
import cn.zhenggai.rule.trial.RungLine;
import cn.zhenggai.rule.trial.Trial;
import cn.zhenggai.rule.trial.TryingRules;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of rules show. */
@Component
class RuleModel {

    static final int SHOWN = 100;

    private final ReadingRules reading;
    private final TryingLimits limits;
    private final LadderRules ladders;
    private final ReadingCalendar calendar;
    private final LoadingYear loading;
    private final TryingRules trying;
    private final Clock clock;

    RuleModel(
            ReadingRules reading,
            TryingLimits limits,
            LadderRules ladders,
            ReadingCalendar calendar,
            LoadingYear loading,
            TryingRules trying,
            Clock clock) {
        this.reading = reading;
        this.limits = limits;
        this.ladders = ladders;
        this.calendar = calendar;
        this.loading = loading;
        this.trying = trying;
        this.clock = clock;
    }

    /**
     * One kind of rules on the first page.
     *
     * @param since null while the first table counts
     * @param next the day of the next one, null for none
     */
    public record Card(
            RuleKind kind,
            @Nullable LocalDate since,
            @Nullable LocalDate next) {}

    /** An edition as the history shows it. */
    public record Line(Edition edition, State state) {

        public boolean ahead() {
            return state == State.AHEAD;
        }
    }

    public enum State {
        AHEAD,
        NOW,
        PAST,
        WITHDRAWN
    }

    void hub(Model model) {
        model.addAttribute(
                "cards", Arrays.stream(RuleKind.values()).map(this::card).toList());
    }

    private Card card(RuleKind kind) {
        List<Edition> history = reading.history(kind);
        LocalDate today = BureauTime.today(clock);
        return new Card(
                kind,
                reading.inForce(history).map(Edition::from).orElse(null),
                history.stream()
                        .filter(each -> each.stands() && each.ahead(today))
                        .map(Edition::from)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    String kind(Actor actor, RuleKind kind, Model model) {
        common(actor, kind, model);
        model.addAttribute("card", card(kind));
        model.addAttribute("history", history(kind));
        switch (kind) {
            case LIMITS -> model.addAttribute("table", limits.present());
            case LADDER -> model.addAttribute("ladders", RungLine.of(ladders.current(), null));
            case CALENDAR -> model.addAttribute("years", calendar.years());
        }
        return "rule/kind";
    }

    /** A sheet of days tells its faults line by line. */
    String refused(Actor actor, RuleKind kind, byte[] file, Model model) {
        if (kind == RuleKind.CALENDAR) {
            model.addAttribute("sheet", loading.look(file));
        }
        return kind(actor, kind, model);
    }

    /** @param file as text that a form can carry, so that what was tried is what is put into force */
    String trial(Actor actor, Trial trial, byte[] file, String carried, Model model) {
        common(actor, trial.kind(), model);
        model.addAttribute("trial", trial);
        model.addAttribute("carried", carried);
        model.addAttribute(
                "shown", trial.cases().subList(0, Math.min(SHOWN, trial.cases().size())));
        model.addAttribute("period", trial.period());
        model.addAttribute("most", most(trial));
        switch (trial.kind()) {
            case LIMITS -> model.addAttribute("table", trial.limits().table());
            case LADDER ->
                model.addAttribute(
                        "ladders",
                        RungLine.of(ladders.current(), ladders.trying(file).orThrow()));
            case CALENDAR -> {}
        }
        return "rule/trial";
    }

    private static int most(Trial trial) {
        return trial.messages().stream()
                .mapToInt(each -> Math.max(each.was(), each.wouldBe()))
                .max()
                .orElse(1);
    }

    private void common(Actor actor, RuleKind kind, Model model) {
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("kind", kind);
        model.addAttribute("mayPut", RuleRights.mayPut(actor) && kind.table() != null);
        model.addAttribute("tomorrow", today.plusDays(1));
        model.addAttribute("today", today);
        model.addAttribute("period", trying.usual());
    }

    private List<Line> history(RuleKind kind) {
        List<Edition> history = reading.history(kind);
        Optional<Edition> now = reading.inForce(history);
        LocalDate today = BureauTime.today(clock);
        return history.stream()
                .map(each -> new Line(each, state(each, now.filter(each::equals).isPresent(), today)))
                .toList();
    }

    private static State state(Edition edition, boolean now, LocalDate today) {
        if (!edition.stands()) {
            return State.WITHDRAWN;
        }
        if (edition.ahead(today)) {
            return State.AHEAD;
        }
        return now ? State.NOW : State.PAST;
    }
}
