package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.opening.FindingMergeTargets;
import cn.zhenggai.rectification.order.ChosenTerm;
import cn.zhenggai.rectification.order.ForeseeingTerm;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.TermSaid;
import cn.zhenggai.rectification.reading.CaseCandidates;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStanding;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ExtensionTerms;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.reuse.HintView;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.sidepath.AfterClosing;
import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.rectification.verification.Appraisals;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the page of a case, also after an action was refused. */
@Component
class CaseView {

    private final ReadingCase reading;
    private final CaseCandidates candidates;
    private final FindingMergeTargets mergeTargets;
    private final ForeseeingTerm foreseeing;
    private final ExtensionTerms terms;
    private final EvidenceShelf evidence;
    private final ReadingHints hints;
    private final Appraisals appraisals;
    private final ObjectProvider<CasePart> parts;
    private final ObjectProvider<AfterClosing> offers;
    private final Clock clock;

    CaseView(
            ReadingCase reading,
            CaseCandidates candidates,
            FindingMergeTargets mergeTargets,
            ForeseeingTerm foreseeing,
            ExtensionTerms terms,
            EvidenceShelf evidence,
            ReadingHints hints,
            Appraisals appraisals,
            ObjectProvider<CasePart> parts,
            ObjectProvider<AfterClosing> offers,
            Clock clock) {
        this.reading = reading;
        this.candidates = candidates;
        this.mergeTargets = mergeTargets;
        this.foreseeing = foreseeing;
        this.terms = terms;
        this.evidence = evidence;
        this.hints = hints;
        this.appraisals = appraisals;
        this.parts = parts;
        this.offers = offers;
        this.clock = clock;
    }

    String show(CaseNumber number, Actor actor, Model model) {
        return show(number, actor, KeptFiles.NONE, model);
    }

    /** With the files that the refused form had brought. */
    String again(CaseNumber number, Actor actor, Action tried, Posting form) {
        Map<Long, EvidenceFile> files = new HashMap<>();
        List<Long> ids = form.values().typed().keySet().stream()
                .flatMap(field -> form.values().ids(field).stream())
                .toList();
        evidence.staged(actor, ids).forEach(file -> files.put(file.id(), file));
        return show(number, actor, new KeptFiles(tried.name(), form.values(), files), form.model());
    }

    private String show(CaseNumber number, Actor actor, KeptFiles kept, Model model) {
        CaseStory story = reading.story(number, actor);
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("story", story);
        model.addAttribute("facts", story.facts());
        model.addAttribute("terms", terms.of(story.facts()));
        model.addAttribute("today", today);
        model.addAttribute("kept", kept);
        model.addAttribute(
                "parts",
                parts.stream().sorted(Comparator.comparing(CasePart::order)).toList());
        addHints(story, actor, model);
        if (story.may("ASSIGN") || story.may("REASSIGN")) {
            model.addAttribute("assignees", candidates.assignees(number, actor));
        }
        if (story.may("REPORT") || story.may("VERIFY")) {
            model.addAttribute(
                    "appraisal",
                    appraisals.needed(story.facts().itemCode(), story.facts().severity()));
        }
        if (story.may("NAME_VERIFIERS")) {
            model.addAttribute("candidates", candidates.verifiers(number, actor));
        }
        if (story.may("MERGE")) {
            model.addAttribute("mergeTargets", mergeTargets.of(number, actor));
        }
        if (story.may("SIGN_NOTICE")) {
            addTerm(story, kept, model);
        }
        return "rectification/case";
    }

    /** How the order says until when: as it was typed, else as the finder wrote it, else by the rules. */
    private void addTerm(CaseStory story, KeptFiles kept, Model model) {
        CaseFacts facts = story.facts();
        boolean written = !facts.clock().byRule() && facts.deadline().isAfter(BureauTime.today(clock));
        Optional<ChosenTerm> typed = kept.typedIn("SIGN_NOTICE").map(values -> ChosenTerm.read(values, ""));
        OrderTerm term = typed.map(ChosenTerm::term)
                .orElse(written ? new OrderTerm(facts.deadline(), null) : OrderTerm.BY_THE_RULES);
        TermSaid said = foreseeing
                .of(facts.itemCode(), facts.severity(), facts.deadline(), term)
                .orElse(null);
        model.addAttribute("said", said);
        model.addAttribute(
                "chosen", typed.map(ChosenTerm::kind).orElse(written ? ChosenTerm.Kind.DAY : ChosenTerm.Kind.RULES));
        model.addAttribute("proposed", written || said == null ? facts.deadline() : said.day());
        model.addAttribute(
                "wanted",
                facts.requirement() != null || story.item() == null
                        ? facts.requirement()
                        : story.item().words().order());
    }

    /** Of every photo of a report, by its id, and those of the present round once more. */
    private void addHints(CaseStory story, Actor actor, Model model) {
        List<HintView> all =
                story.rounds().isEmpty() ? List.of() : hints.of(story.facts().number(), actor);
        model.addAttribute("hints", all.stream().collect(Collectors.groupingBy(HintView::photo)));
        model.addAttribute(
                "hintedNow",
                all.stream().filter(hint -> hint.inRound(story.facts().round())).toList());
    }

    /** With what the side paths have for whoever has just closed it, beside the word of thanks. */
    Reply.Next offering(Reply.Next next, CaseNumber number, Actor actor) {
        CaseStanding standing = reading.standing(number, actor);
        return offers.orderedStream()
                .filter(offer ->
                        standing.state().rectified() && standing.allowed().contains(offer.action()))
                .findFirst()
                .map(offer -> next.with("flashLink", offer.of(number)).with("flashLinkWords", offer.words()))
                .orElse(next);
    }
}
