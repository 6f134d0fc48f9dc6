package cn.zhenggai.document;

import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start which of the operator's templates are at fault, before somebody needs the paper. */
@Component
class TemplateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateWatch.class);

    private final PaperTemplates templates;
    private final RefusalTexts texts;

    TemplateWatch(PaperTemplates templates, RefusalTexts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void lookThrough() {
        for (PaperKind paper : templates.kinds()) {
            templates.fault(paper).ifPresent(this::tell);
        }
    }

    private void tell(Refusal fault) {
        LOG.warn(texts.summary(fault, Locale.SIMPLIFIED_CHINESE));
    }
}
