package cn.zhenggai.document.web;

import cn.zhenggai.document.PaperKind;
import cn.zhenggai.document.PaperTemplates;
import cn.zhenggai.document.TemplateWatch;
import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.notice.NoticeNumbers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What papers are numbered with, and the templates that they are printed from. */
@Component
class PapersStep implements FirstStep {

    private static final int AFTER_RULES = 70;
    private static final String WORDS = "firstStep.papers.";

    private final PaperTemplates templates;
    private final TemplateWatch watch;
    private final NoticeNumbers notices;
    private final boolean demo;

    PapersStep(PaperTemplates templates, TemplateWatch watch, NoticeNumbers notices, Environment environment) {
        this.templates = templates;
        this.watch = watch;
        this.notices = notices;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public String key() {
        return "papers";
    }

    @Override
    public int order() {
        return AFTER_RULES;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                demo || !notices.asDelivered()
                        ? Finding.there(WORDS + "issuer", notices.issuerCode())
                        : Finding.lacking(WORDS + "issuer.delivered", notices.issuerCode()));
        List<PaperKind> numbered =
                templates.kinds().stream().filter(kind -> kind.series() != null).toList();
        List<PaperKind> delivered = demo
                ? List.of()
                : numbered.stream().filter(templates::numberedAsDelivered).toList();
        findings.add(
                delivered.isEmpty()
                        ? Finding.there(WORDS + "series", numbered.size())
                        : Finding.lacking(
                                WORDS + "series.delivered",
                                numbered.size(),
                                delivered.size(),
                                delivered.get(0).series()));
        findings.addAll(templates());
        return Looked.at(null, findings);
    }

    private List<Finding> templates() {
        List<String> faults = watch.faults();
        return faults.isEmpty()
                ? List.of(Finding.there(WORDS + "templates", templates.kinds().size()))
                : faults.stream()
                        .map(fault -> Finding.lacking(WORDS + "template.fault", fault))
                        .toList();
    }
}
