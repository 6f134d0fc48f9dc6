package cn.zhenggai.rectification.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of a finding with all that was typed, and what is wrong at each field. */
@Component
class FindingForm {

    private static final List<Source> SOURCES = List.of(Source.INSPECTION, Source.JOINT, Source.INSTRUCTION);

    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;
    private final Directory directory;
    private final EvidenceShelf evidence;
    private final RefusalTexts texts;
    private final Clock clock;

    FindingForm(
            HazardCatalogue catalogue,
            ProposingDeadline proposing,
            Directory directory,
            EvidenceShelf evidence,
            RefusalTexts texts,
            Clock clock) {
        this.catalogue = catalogue;
        this.proposing = proposing;
        this.directory = directory;
        this.evidence = evidence;
        this.texts = texts;
        this.clock = clock;
    }

    String show(Actor actor, FormValues values, Refusal refusal, Model model) {
        LocalDate today = BureauTime.today(clock);
        model.addAttribute("typed", values.typed());
        model.addAttribute("today", today);
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("items", catalogue.items());
        model.addAttribute("proposals", proposing.proposeAll(catalogue.items(), today));
        model.addAttribute("sources", SOURCES);
        model.addAttribute("schools", directory.schoolsOf(actor.personId()));
        for (String field : List.of("beforePhotos", "afterPhotos", "documents")) {
            model.addAttribute(field, evidence.staged(actor, values.ids(field)));
        }
        if (refusal != null) {
            model.addAttribute("errors", byField(refusal));
        }
        return "rectification/open";
    }

    /** The school is chosen by name, so its mistakes stand at that field. */
    private Map<String, String> byField(Refusal refusal) {
        Map<String, String> errors = new LinkedHashMap<>(texts.byField(refusal, LocaleContextHolder.getLocale()));
        if (errors.containsKey("schoolId")) {
            errors.put("school", errors.remove("schoolId"));
        }
        return errors;
    }
}
