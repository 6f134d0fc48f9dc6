package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.letter.LetterTerms;
import cn.zhenggai.coordination.letter.ReadingLetters;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what others were asked to do about a case, also after a form was refused. */
@Component
class CaseLettersView {

    private static final Set<Action> OURS = EnumSet.range(Action.ASK_TRANSFER, Action.RETURN_PART);

    private final ReadingLetters reading;
    private final ReadingCase cases;
    private final LetterUnits units;
    private final LetterTerms terms;
    private final EvidenceShelf evidence;
    private final Clock clock;

    CaseLettersView(
            ReadingLetters reading,
            ReadingCase cases,
            LetterUnits units,
            LetterTerms terms,
            EvidenceShelf evidence,
            Clock clock) {
        this.reading = reading;
        this.cases = cases;
        this.units = units;
        this.terms = terms;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param tried what was refused, null for a fresh page */
    String show(CaseNumber number, Actor actor, Action tried, Model model) {
        ReadingLetters.OfCase all = reading.ofCase(number, actor);
        CaseStory story = cases.story(number, actor);
        Set<Action> may = EnumSet.copyOf(OURS);
        may.retainAll(story.allowed());
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("number", number);
        model.addAttribute("facts", story.facts());
        model.addAttribute("letters", all.letters());
        model.addAttribute("requests", all.requests());
        model.addAttribute("protections", all.protections());
        model.addAttribute("may", may.stream().map(Action::name).toList());
        model.addAttribute("tried", tried == null ? "" : tried.name());
        model.addAttribute("today", today);
        model.addAttribute("usualReply", terms.replyBy(today));
        if (may.contains(Action.TRANSFER)
                || may.contains(Action.SEND_LETTER)
                || may.contains(Action.READDRESS_LETTER)) {
            model.addAttribute("units", units.of(actor.bureauId()));
            model.addAttribute("photosOfCase", photos(number));
        }
        return "coordination/case";
    }

    private List<EvidenceFile> photos(CaseNumber number) {
        return evidence.of(CaseEvidence.owner(number)).stream()
                .filter(EvidenceFile::photo)
                .toList();
    }
}
