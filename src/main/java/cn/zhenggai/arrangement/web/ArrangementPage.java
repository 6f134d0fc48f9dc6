package cn.zhenggai.arrangement.web;

import cn.zhenggai.arrangement.ArrangementAddress;
import cn.zhenggai.arrangement.Arranging;
import cn.zhenggai.arrangement.FinishingPart;
import cn.zhenggai.arrangement.PartEntry;
import cn.zhenggai.arrangement.ReadingArrangement;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** 分工与临时防护: of one case as a part of its page, and the parts of the work that are the reader's own. */
@Controller
class ArrangementPage {

    private static final String PHOTOS = "photos";

    private final ReadingArrangement reading;
    private final Arranging arranging;
    private final FinishingPart finishing;
    private final ReadingCase cases;
    private final Directory directory;
    private final EvidenceShelf evidence;
    private final UploadedFiles files;
    private final Clock clock;

    ArrangementPage(
            ReadingArrangement reading,
            Arranging arranging,
            FinishingPart finishing,
            ReadingCase cases,
            Directory directory,
            EvidenceShelf evidence,
            UploadedFiles files,
            Clock clock) {
        this.reading = reading;
        this.arranging = arranging;
        this.finishing = finishing;
        this.cases = cases;
        this.directory = directory;
        this.evidence = evidence;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/arrangements/of/{number}")
    String page(
            Actor actor,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String page = show(known(number), actor, List.of(), model);
        return fragment ? page + " :: part" : page;
    }

    private String show(CaseNumber number, Actor actor, List<Long> staged, Model model) {
        Set<Action> may = cases.standing(number, actor).allowed();
        model.addAttribute("number", number);
        model.addAttribute("arrangement", reading.of(number, actor));
        model.addAttribute("mayDivide", may.contains(Action.DIVIDE_WORK));
        model.addAttribute("mayProtect", may.contains(Action.PROTECT_MEANWHILE));
        model.addAttribute("staff", may.contains(Action.DIVIDE_WORK) ? directory.staffOf(actor.unitId()) : List.of());
        model.addAttribute("staged", evidence.staged(actor, staged));
        model.addAttribute("today", BureauTime.today(clock));
        return "arrangement/of";
    }

    @PostMapping("/arrangements/of/{number}/divide-work")
    Reply divide(Actor actor, @PathVariable String number, Posting posting) {
        CaseNumber known = known(number);
        return posting.answer(
                posting.attempt(
                        form -> new PartEntry(form.text("what"), form.id("person"), form.date("until")),
                        entry -> arranging.divide(known, actor, entry)),
                done -> Reply.to(CaseAddress.page(known)).saying("arrangement.done.divided"),
                () -> show(known, actor, List.of(), posting.model()));
    }

    @PostMapping("/arrangements/of/{number}/protect-meanwhile")
    Reply protect(Actor actor, @PathVariable String number, Posting posting) {
        CaseNumber known = known(number);
        files.photos(posting, actor, PHOTOS);
        return posting.answer(
                posting.attempt(
                        form -> form.text("measure"),
                        measure -> arranging.protect(
                                known, actor, measure, posting.values().ids(PHOTOS))),
                done -> Reply.to(CaseAddress.page(known)).saying("arrangement.done.protected"),
                () -> show(known, actor, posting.values().ids(PHOTOS), posting.model()));
    }

    @GetMapping(ArrangementAddress.MINE)
    String mine(Actor actor, Model model) {
        if (!actor.inSchool()) {
            throw new NotFound("Parts of the work are given to people of schools");
        }
        model.addAttribute("parts", reading.mine(actor));
        model.addAttribute("today", BureauTime.today(clock));
        return "arrangement/mine";
    }

    @PostMapping("/my-parts/{id:\\d{1,18}}/finish")
    Reply finish(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(form -> form.text("note"), note -> finishing.finish(id, actor, note)),
                done -> Reply.to(ArrangementAddress.MINE).saying("arrangement.done.finished"),
                () -> mine(actor, posting.model()));
    }

    private static CaseNumber known(String number) {
        return CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
    }
}
