package cn.zhenggai.lookback.web;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.lookback.LookBackAddress;
import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.lookback.search.AnswerEntry;
import cn.zhenggai.lookback.search.AnsweringSearch;
import cn.zhenggai.lookback.search.ReadingSearches;
import cn.zhenggai.lookback.search.SearchAnswer;
import cn.zhenggai.lookback.search.SearchFinding;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 举一反三: what schools were asked to look for, and what they answered. */
@Controller
class SearchesPage {

    private final ReadingSearches reading;
    private final AnsweringSearch answering;
    private final UploadedFiles files;
    private final EvidenceShelf evidence;
    private final Directory directory;
    private final Clock clock;

    SearchesPage(
            ReadingSearches reading,
            AnsweringSearch answering,
            UploadedFiles files,
            EvidenceShelf evidence,
            Directory directory,
            Clock clock) {
        this.reading = reading;
        this.answering = answering;
        this.files = files;
        this.evidence = evidence;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/searches")
    String page(Actor actor, Model model) {
        mustRead(actor);
        model.addAttribute("orders", reading.orders(actor));
        model.addAttribute("today", BureauTime.today(clock));
        return "lookback/searches";
    }

    @GetMapping("/searches/{id:\\d{1,18}}")
    String search(Actor actor, @PathVariable long id, Model model) {
        return show(actor, id, List.of(), model);
    }

    private String show(Actor actor, long id, List<Long> staged, Model model) {
        mustRead(actor);
        List<SearchAnswer> answers = reading.answers(id, actor);
        model.addAttribute("order", reading.order(id, actor));
        model.addAttribute("answers", answers);
        boolean open = AnsweringSearch.mayAnswer(actor)
                && answers.stream().anyMatch(answer -> answer.schoolId() == actor.unitId() && answer.answer() == null);
        model.addAttribute("open", open);
        model.addAttribute("staff", open ? directory.staffOf(actor.unitId()) : List.of());
        model.addAttribute("photos", evidence.staged(actor, staged));
        return "lookback/search";
    }

    @PostMapping("/searches/{id:\\d{1,18}}/answer")
    Reply answer(Actor actor, @PathVariable long id, Posting posting) {
        mustRead(actor);
        files.photos(posting, actor, "photos");
        return posting.answer(
                posting.attempt(
                        form -> new AnswerEntry(
                                form.choice("answer", SearchFinding.class),
                                form.text("note"),
                                form.text("place"),
                                form.ids("photos"),
                                form.id("assignee")),
                        entry -> answering.answer(id, actor, entry)),
                done -> Reply.to(LookBackAddress.search(id)).saying("search.done.answered"),
                () -> show(actor, id, posting.values().ids("photos"), posting.model()));
    }

    private static void mustRead(Actor actor) {
        if (!ReadingSearches.opensTo(actor)) {
            throw new LookBackNotFound(0);
        }
    }
}
