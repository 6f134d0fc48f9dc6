package cn.zhenggai.lookback.web;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.lookback.sample.GivingLookBack;
import cn.zhenggai.lookback.sample.LookBack;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.lookback.search.ReadingSearches;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.reopening.Closure;
import cn.zhenggai.rectification.reopening.Closures;
import cn.zhenggai.rectification.reopening.ReopenedTime;
import cn.zhenggai.rectification.reopening.Reopenings;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what came after the closure of a case, and the forms of whoever may act, also after one was refused. */
@Component
class AfterClosureView {

    private static final int MOST = 5000;

    private final ReadingCase reading;
    private final Closures closures;
    private final Reopenings reopenings;
    private final ReopenedTime time;
    private final ReadingHints hints;
    private final ReadingLookBacks lookBacks;
    private final ReadingSearches searches;
    private final GivingLookBack giving;
    private final OpeningCase opening;
    private final EvidenceShelf evidence;
    private final Directory directory;
    private final Clock clock;

    AfterClosureView(
            ReadingCase reading,
            Closures closures,
            Reopenings reopenings,
            ReopenedTime time,
            ReadingHints hints,
            ReadingLookBacks lookBacks,
            ReadingSearches searches,
            GivingLookBack giving,
            OpeningCase opening,
            EvidenceShelf evidence,
            Directory directory,
            Clock clock) {
        this.reading = reading;
        this.closures = closures;
        this.reopenings = reopenings;
        this.time = time;
        this.hints = hints;
        this.lookBacks = lookBacks;
        this.searches = searches;
        this.giving = giving;
        this.opening = opening;
        this.evidence = evidence;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param staged photos that came with a form that was refused */
    String show(CaseNumber number, Actor actor, List<Long> staged, Model model) {
        CaseStory story = reading.story(number, actor);
        RectificationCase subject = time.subject(number);
        List<Closure> closed = closures.of(subject.id());
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("number", number);
        model.addAttribute("story", story);
        model.addAttribute("closures", closed);
        model.addAttribute("reopenings", reopenings.of(subject.id(), Names.of(actor)));
        model.addAttribute("relapse", story.files(EvidencePurpose.RELAPSE));
        List<LookBack> looks = lookBacks.of(number, actor);
        model.addAttribute("looks", looks);
        model.addAttribute(
                "mine",
                looks.stream()
                        .filter(look -> look.open() && look.of(actor))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("searches", actor.inSchool() ? List.of() : searches.of(number, actor));
        model.addAttribute(
                "choosable",
                story.may(Action.ORDER_SEARCH.name()) ? choosable(actor) : Map.<String, List<UnitCard>>of());
        model.addAttribute("photos", evidence.staged(actor, staged));
        model.addAttribute("today", today);
        options(story, subject, closed, actor, today, model);
        return "lookback/after";
    }

    /** The schools of the bureau by the names of their townships. */
    private Map<String, List<UnitCard>> choosable(Actor actor) {
        Map<Long, String> townships = directory.units(actor.bureauId(), UnitKind.TOWNSHIP, "", MOST).stream()
                .collect(Collectors.toMap(UnitCard::id, UnitCard::name));
        return directory.units(actor.bureauId(), UnitKind.SCHOOL, "", MOST).stream()
                .collect(Collectors.groupingBy(
                        school -> townships.getOrDefault(school.townshipId(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void options(
            CaseStory story,
            RectificationCase subject,
            List<Closure> closed,
            Actor actor,
            LocalDate today,
            Model model) {
        boolean over = subject.state().rectified() && !closed.isEmpty();
        model.addAttribute("over", over);
        model.addAttribute("inside", subject.discovery().insideSchool());
        model.addAttribute("repeat", subject.ties().repeatOf());
        model.addAttribute("lastDay", over ? time.lastDay(closed.get(closed.size() - 1)) : null);
        model.addAttribute("latest", over ? time.latest(closed, today).deadline() : null);
        model.addAttribute(
                "anew",
                over
                        && opening.mayOpen(actor)
                        && !subject.hazard().confidential()
                        && (subject.discovery().insideSchool()
                                || today.isAfter(time.lastDay(closed.get(closed.size() - 1)))));
        model.addAttribute(
                "hinted",
                story.allowed().contains(Action.CONFIRM_FALSIFIED)
                        ? hints.of(subject.number(), actor).stream()
                                .filter(hint -> hint.inRound(subject.course().roundNo()) && hint.other() != null)
                                .toList()
                        : List.of());
        model.addAttribute(
                "inspectors", story.allowed().contains(Action.ORDER_LOOK_BACK) ? giving.eligible(subject) : List.of());
        model.addAttribute("scopes", SearchScope.values());
    }
}
