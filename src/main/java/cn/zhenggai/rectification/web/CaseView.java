package cn.zhenggai.rectification.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.opening.FindingMergeTargets;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ExtensionTerms;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page of a case, also after an action was refused: then with what was typed and what is wrong with it. */
@Component
class CaseView {

    private final ReadingCase reading;
    private final HazardCatalogue catalogue;
    private final FindingMergeTargets mergeTargets;
    private final ProposingDeadline proposing;
    private final ExtensionTerms terms;
    private final EvidenceShelf evidence;
    private final RefusalTexts texts;
    private final Clock clock;

    CaseView(
            ReadingCase reading,
            HazardCatalogue catalogue,
            FindingMergeTargets mergeTargets,
            ProposingDeadline proposing,
            ExtensionTerms terms,
            EvidenceShelf evidence,
            RefusalTexts texts,
            Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.mergeTargets = mergeTargets;
        this.proposing = proposing;
        this.terms = terms;
        this.evidence = evidence;
        this.texts = texts;
        this.clock = clock;
    }

    String show(CaseNumber number, Actor actor, Model model) {
        return show(number, actor, null, new LinkedMultiValueMap<>(), Map.of(), model);
    }

    /** Done: back to the case with a word of thanks. Refused: the case as it stands now, and the form as it was typed. */
    String after(
            Turn turn, Outcome<?> outcome, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        if (outcome.accepted()) {
            redirect.addFlashAttribute("flash", "case.done." + turn.action().path());
            redirect.addFlashAttribute(
                    "draftDone", turn.number() + "-" + turn.action().path());
            return "redirect:/cases/" + turn.number();
        }
        Refusal refusal = outcome.refusal();
        response.setStatus(RefusalTexts.status(refusal).value());
        Map<String, String> errors = texts.byField(refusal, LocaleContextHolder.getLocale());
        MultiValueMap<String, String> typed = turn.values().typed();
        Map<Long, EvidenceFile> kept = new HashMap<>();
        List<Long> ids = typed.values().stream()
                .flatMap(List::stream)
                .filter(value -> value != null && value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        evidence.staged(turn.actor(), ids).forEach(file -> kept.put(file.id(), file));
        model.addAttribute("kept", new KeptFiles(kept));
        return show(turn.number(), turn.actor(), turn.action(), typed, errors, model);
    }

    /** One attempt at an action. */
    record Turn(CaseNumber number, Actor actor, Action action, FormValues values) {}

    private String show(
            CaseNumber number,
            Actor actor,
            Action tried,
            MultiValueMap<String, String> typed,
            Map<String, String> errors,
            Model model) {
        CaseStory story = reading.story(number, actor);
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("story", story);
        model.addAttribute("facts", story.facts());
        model.addAttribute("terms", terms.of(story.facts()));
        model.addAttribute("today", today);
        model.addAttribute("tried", tried == null ? "" : tried.name());
        model.addAttribute("triedOpen", tried != null && story.allowed().contains(tried));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        if (story.may("ASSIGN") || story.may("REASSIGN")) {
            model.addAttribute("assignees", reading.assignees(number, actor));
        }
        if (story.may("NAME_VERIFIERS")) {
            model.addAttribute("candidates", reading.eligibleVerifiers(number, actor));
        }
        if (story.may("MERGE")) {
            model.addAttribute("mergeTargets", mergeTargets.of(number, actor));
        }
        if (story.may("SIGN_NOTICE")) {
            catalogue
                    .item(story.facts().itemCode())
                    .map(item -> proposing.propose(item, story.facts().severity(), today))
                    .ifPresent(day -> model.addAttribute("proposed", day));
        }
        return "rectification/case";
    }
}
