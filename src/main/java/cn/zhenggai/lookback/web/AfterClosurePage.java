package cn.zhenggai.lookback.web;

import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.lookback.sample.AssigningLookBack;
import cn.zhenggai.lookback.sample.LookBackEntry;
import cn.zhenggai.lookback.sample.LookBackResult;
import cn.zhenggai.lookback.sample.OrderingLookBack;
import cn.zhenggai.lookback.sample.RecordingLookBack;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.reopening.ConfirmingFalsified;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.FalsifiedEntry;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 销号之后: what came after the closure of one case, a page of its own and a part of the page of the case. */
@Controller
@RequestMapping("/look-backs/of/{number}")
class AfterClosurePage {

    private final AfterClosureView view;
    private final UploadedFiles files;
    private final ProposingReopening proposing;
    private final DecidingReopening deciding;
    private final ConfirmingFalsified confirming;
    private final OrderingLookBack ordering;
    private final AssigningLookBack assigning;
    private final RecordingLookBack recording;
    private final OrderingSearch searching;

    AfterClosurePage(
            AfterClosureView view,
            UploadedFiles files,
            ProposingReopening proposing,
            DecidingReopening deciding,
            ConfirmingFalsified confirming,
            OrderingLookBack ordering,
            AssigningLookBack assigning,
            RecordingLookBack recording,
            OrderingSearch searching) {
        this.view = view;
        this.files = files;
        this.proposing = proposing;
        this.deciding = deciding;
        this.confirming = confirming;
        this.ordering = ordering;
        this.assigning = assigning;
        this.recording = recording;
        this.searching = searching;
    }

    @ModelAttribute
    AfterClosurePosting posting(@PathVariable String number, Actor actor, Posting form) {
        CaseNumber known = CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
        return new AfterClosurePosting(known, actor, form, view);
    }

    @GetMapping
    String page(
            @ModelAttribute(binding = false) AfterClosurePosting asked,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            @RequestParam(required = false) String open,
            Model model) {
        model.addAttribute("opened", open);
        String page = view.show(asked.number(), asked.actor(), List.of(), model);
        return fragment ? page + " :: part" : page;
    }

    @PostMapping("/propose-reopening")
    Reply propose(@ModelAttribute(binding = false) AfterClosurePosting posted) {
        files.photos(posted.form(), posted.actor(), "photos");
        return posted.answer(
                "proposed",
                form -> new ReopeningEntry(ReopeningGround.RELAPSE, form.text("reason"), form.ids("photos")),
                entry -> proposing.propose(posted.number(), posted.actor(), entry));
    }

    @PostMapping("/decide-reopening")
    Reply decide(@ModelAttribute(binding = false) AfterClosurePosting posted) {
        return posted.answer(
                posted.form().values().checked("approved") ? "reopened" : "keptClosed",
                form -> new ReopeningDecision(form.decision("approved"), form.text("note"), form.date("deadline")),
                decision -> deciding.decide(posted.number(), posted.actor(), decision));
    }

    /** The picture and what it repeats come as one choice, {@code 17-4}. */
    @PostMapping("/confirm-falsified")
    Reply confirm(@ModelAttribute(binding = false) AfterClosurePosting posted) {
        return posted.answer(
                "falsified",
                AfterClosurePage::falsified,
                entry -> confirming.confirm(posted.number(), posted.actor(), entry));
    }

    private static FalsifiedEntry falsified(FormValues form) {
        String[] pair = Objects.requireNonNullElse(form.text("photo"), "").split("-");
        boolean two = pair.length == 2 && pair[0].matches("\\d{1,18}") && pair[1].matches("\\d{1,18}");
        return new FalsifiedEntry(
                two ? Long.valueOf(pair[0]) : null, two ? Long.valueOf(pair[1]) : null, form.text("reason"));
    }

    @PostMapping("/order-look-back")
    Reply order(@ModelAttribute(binding = false) AfterClosurePosting posted) {
        return posted.answer(
                "ordered",
                form -> new Order(form.id("inspector"), form.date("dueOn")),
                order -> ordering.order(posted.number(), posted.actor(), order.inspector(), order.dueOn()));
    }

    @PostMapping("/give/{id:\\d{1,18}}")
    Reply give(@ModelAttribute(binding = false) AfterClosurePosting posted, @PathVariable long id) {
        return posted.answer(
                "given", form -> form.id("inspector"), inspector -> assigning.assign(id, posted.actor(), inspector));
    }

    @PostMapping("/record/{id:\\d{1,18}}")
    Reply record(@ModelAttribute(binding = false) AfterClosurePosting posted, @PathVariable long id) {
        files.photos(posted.form(), posted.actor(), "photos");
        return posted.answer(
                "recorded",
                form -> new LookBackEntry(
                        form.choice("result", LookBackResult.class), form.text("note"), form.ids("photos")),
                entry -> recording.record(id, posted.actor(), entry));
    }

    @PostMapping("/order-search")
    Reply search(@ModelAttribute(binding = false) AfterClosurePosting posted) {
        return posted.answer(
                "searching",
                form -> new SearchEntry(
                        form.choice("scope", SearchScope.class),
                        form.ids("schools").stream().distinct().toList(),
                        form.text("lookFor"),
                        form.date("until")),
                entry -> searching.order(posted.number(), posted.actor(), entry));
    }

    private record Order(Long inspector, LocalDate dueOn) {}
}
