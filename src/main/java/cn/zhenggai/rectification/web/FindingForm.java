package cn.zhenggai.rectification.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.QuotingBasis;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.opening.AlikeAnswer;
import cn.zhenggai.rectification.opening.AlikeCase;
import cn.zhenggai.rectification.opening.LookingAlike;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.form.FormValues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Shows the form of a finding, with the files that were sent already. */
@Component
class FindingForm {

    private static final List<Source> SOURCES = List.of(Source.INSPECTION, Source.JOINT, Source.INSTRUCTION);

    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;
    private final QuotingBasis quoting;
    private final Directory directory;
    private final EvidenceShelf evidence;
    private final LookingAlike looking;
    private final ReadingCase reading;
    private final Clock clock;

    FindingForm(
            HazardCatalogue catalogue,
            QuotingBasis quoting,
            ProposingDeadline proposing,
            Directory directory,
            EvidenceShelf evidence,
            LookingAlike looking,
            ReadingCase reading,
            Clock clock) {
        this.catalogue = catalogue;
        this.quoting = quoting;
        this.proposing = proposing;
        this.directory = directory;
        this.evidence = evidence;
        this.looking = looking;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @param school null as long as it is not clear which one
     * @param named a case that the finder has named himself, which may have ended long ago; null for none
     */
    void showAlike(Actor actor, Long school, String itemCode, String place, CaseNumber named, Model model) {
        LocalDate today = BureauTime.today(clock);
        List<AlikeCase> same = school == null
                ? List.of()
                : catalogue
                        .item(itemCode, today)
                        .filter(item -> !item.confidential())
                        .map(item -> new AlikeAnswer.About(item, place, Severity.GENERAL, false)
                                .among(looking.inSchool(school, today, actor, named)))
                        .orElse(List.of());
        model.addAttribute("alikeCases", same);
    }

    /**
     * What a finding that repeats an earlier case begins with: the same thing at the same place, and graver. Throws
     * {@code CaseNotFound} for a case that this person may not see.
     */
    MultiValueMap<String, String> repeating(CaseNumber earlier, Actor actor) {
        CaseFacts facts = reading.story(earlier, actor).facts();
        UnitCard school = directory.unit(facts.schoolId()).orElseThrow();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("school", school.name() + " · " + school.code());
        fields.add("itemCode", facts.itemCode());
        fields.add("severity", Severity.MAJOR.name());
        fields.add("place", facts.place());
        fields.add("requirement", facts.requirement());
        fields.add("alike", "REPEAT " + earlier);
        return fields;
    }

    /** Whether somebody other than the school has to act. */
    boolean outside(String itemCode) {
        return catalogue
                .item(itemCode, BureauTime.today(clock))
                .filter(HazardItem::external)
                .isPresent();
    }

    String show(Actor actor, FormValues values, Model model) {
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("today", today);
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("items", catalogue.items());
        model.addAttribute("proposals", proposing.proposeAll(catalogue.items(), today));
        model.addAttribute(
                "bases", catalogue.items().stream().collect(Collectors.toMap(HazardItem::code, quoting::of)));
        model.addAttribute("sources", SOURCES);
        model.addAttribute("schools", directory.schoolsOf(actor.personId()));
        for (String field : List.of("beforePhotos", "afterPhotos", "documents")) {
            model.addAttribute(field, evidence.staged(actor, values.ids(field)));
        }
        return "rectification/open";
    }
}
