package cn.zhenggai.ranking.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.score.RankingSchools;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.WritingWorkbook;
import cn.zhenggai.statistics.measure.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 半期评比: the schools in their order, and the same as a workbook for the yearly assessment. A school is shown its own page. */
@Controller
class RankingPage {

    private final AskingRanking asking;
    private final RankingSchools ranking;
    private final RankingPeriods periods;
    private final RankingTable table;
    private final RankingWords words;
    private final WritingWorkbook workbook;
    private final Directory directory;
    private final RefusalTexts texts;
    private final Clock clock;

    RankingPage(
            AskingRanking asking,
            RankingSchools ranking,
            RankingPeriods periods,
            RankingTable table,
            RankingWords words,
            WritingWorkbook workbook,
            Directory directory,
            RefusalTexts texts,
            Clock clock) {
        this.asking = asking;
        this.ranking = ranking;
        this.periods = periods;
        this.table = table;
        this.words = words;
        this.workbook = workbook;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** What makes no sense is told above the ranking, which is that of this half year then. */
    @GetMapping(RankingAddress.PAGE)
    String page(Actor actor, @RequestParam MultiValueMap<String, String> asked, Model model, Locale locale) {
        if (RankingScope.of(actor) == RankingScope.SCHOOL) {
            return "redirect:"
                    + RankingAddress.of(
                            directory.unit(actor.unitId()).orElseThrow().code());
        }
        Outcome<Question> question = asking.question(asked, actor);
        if (!question.accepted()) {
            Refusal.Reason reason = question.refusal().reasons().get(0);
            model.addAttribute("refused", texts.text(reason, locale));
            model.addAttribute("refusedField", reason.field());
        }
        model.addAttribute("asked", asked.toSingleValueMap());
        fill(actor, question.accepted() ? question.orThrow() : asking.now(actor), model);
        return "ranking/ranking";
    }

    private void fill(Actor actor, Question question, Model model) {
        Ranking found = ranking.of(question, actor);
        model.addAttribute("ranking", found);
        model.addAttribute("on", question);
        model.addAttribute("told", String.join(" · ", words.asked(found)));
        model.addAttribute("edition", words.edition(found.edition(), actor));
        model.addAttribute("rules", words.rules(found.edition()));
        model.addAttribute("criteria", Criterion.values());
        model.addAttribute("links", new RankingAddress(question, actor));
        model.addAttribute("periods", periods.offers());
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("later", later(found, actor));
    }

    /** Schools that were vetoed after the cut-off: a ranking of before does not know of it. */
    private List<String> later(Ranking found, Actor actor) {
        if (!found.question().cut().past()) {
            return List.of();
        }
        List<Long> since = ranking.vetoedSince(found.question(), actor).stream()
                .map(Veto::schoolId)
                .toList();
        return found.lines().stream()
                .filter(line -> since.contains(line.school().id()))
                .map(line -> line.school().name())
                .toList();
    }

    @Costly
    @GetMapping(RankingAddress.PAGE + "/export")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        RankingScope.of(actor);
        Question question = asking.question(asked, actor).result();
        if (question == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Ranking found = ranking.of(question, actor);
        List<Standing> lines = found.lines();
        workbook.send(
                response,
                "ranking-" + question.period().first() + "-" + question.period().last(),
                "ranking.title",
                table.table(found, actor),
                after -> new Slice<>(lines, null));
    }
}
