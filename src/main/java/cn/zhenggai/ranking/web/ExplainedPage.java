package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.ranking.score.Explained;
import cn.zhenggai.ranking.score.RankingSchools;
import cn.zhenggai.ranking.veto.DecidingVeto;
import cn.zhenggai.ranking.veto.VetoArea;
import cn.zhenggai.ranking.veto.VetoYear;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.statistics.measure.Question;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why one school stands where it stands, case by case; and the director's veto on its year. */
@Controller
class ExplainedPage {

    private final AskingRanking asking;
    private final RankingSchools ranking;
    private final RankingPeriods periods;
    private final RankingWords words;
    private final DecidingVeto deciding;
    private final RefusalTexts texts;
    private final Clock clock;

    ExplainedPage(
            AskingRanking asking,
            RankingSchools ranking,
            RankingPeriods periods,
            RankingWords words,
            DecidingVeto deciding,
            RefusalTexts texts,
            Clock clock) {
        this.asking = asking;
        this.ranking = ranking;
        this.periods = periods;
        this.words = words;
        this.deciding = deciding;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(RankingAddress.SCHOOL)
    String page(
            @PathVariable String code,
            Actor actor,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            Locale locale) {
        RankingScope.of(actor);
        Outcome<Question> question = asking.question(asked, actor);
        if (!question.accepted()) {
            Refusal.Reason reason = question.refusal().reasons().get(0);
            model.addAttribute("refused", texts.text(reason, locale));
            model.addAttribute("refusedField", reason.field());
        }
        model.addAttribute("asked", asked.toSingleValueMap());
        return show(code, actor, question.accepted() ? question.orThrow() : asking.now(actor), model);
    }

    @PostMapping(RankingAddress.SCHOOL + "/vetoes")
    Reply veto(@PathVariable String code, Actor actor, Posting form) {
        Outcome<String> outcome = form.attempt(
                values -> values.count("year"),
                year -> deciding.set(
                        code,
                        actor,
                        year,
                        form.values().choice("area", VetoArea.class),
                        form.values().text("reason")));
        return answer(code, actor, form, outcome, "ranking.done.veto");
    }

    @PostMapping(RankingAddress.SCHOOL + "/vetoes/{id:\\d+}/lift")
    Reply lift(@PathVariable String code, @PathVariable long id, Actor actor, Posting form) {
        Outcome<String> outcome =
                form.attempt(values -> values.text("reason"), reason -> deciding.lift(id, actor, reason));
        return answer(code, actor, form, outcome, "ranking.done.lift");
    }

    private Reply answer(String code, Actor actor, Posting form, Outcome<String> outcome, String done) {
        return form.answer(
                outcome,
                school -> Reply.to(RankingAddress.of(school)).saying(done),
                () -> show(code, actor, asking.now(actor), form.model()));
    }

    private String show(String code, Actor actor, Question question, Model model) {
        Explained found = ranking.explained(code, question, actor);
        VetoYear year = VetoYear.at(BureauTime.today(clock));
        model.addAttribute("found", found);
        model.addAttribute("line", found.standing());
        model.addAttribute("on", found.question());
        model.addAttribute("told", String.join(" · ", words.asked(found.question())));
        model.addAttribute("edition", words.edition(found.edition(), actor));
        model.addAttribute("rules", words.rules(found.edition()));
        model.addAttribute("criteria", Criterion.values());
        model.addAttribute("links", new RankingAddress(found.question(), actor));
        model.addAttribute("periods", periods.offers());
        model.addAttribute("vetoes", RankingScope.vetoes(actor));
        model.addAttribute("areas", VetoArea.values());
        model.addAttribute("years", List.of(year, new VetoYear(year.first() - 1, true)));
        model.addAttribute("typed", Map.of());
        return "ranking/school";
    }
}
