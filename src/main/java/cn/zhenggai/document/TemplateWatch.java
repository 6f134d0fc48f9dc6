package cn.zhenggai.document;

import cn.zhenggai.shared.RefusalTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start, and whoever asks, which of the operator's templates are at fault, before somebody needs the paper. */
@Component
public class TemplateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateWatch.class);

    private final PaperTemplates templates;
    private final RefusalTexts texts;
    private final Map<String, Looked> known = new ConcurrentHashMap<>();

    TemplateWatch(PaperTemplates templates, RefusalTexts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    private record Looked(long written, Optional<String> fault) {}

    @EventListener(ApplicationReadyEvent.class)
    void lookThrough() {
        faults().forEach(LOG::warn);
    }

    /** One sentence each. A file is opened again only when it was written since. */
    public List<String> faults() {
        return templates.kinds().stream()
                .flatMap(paper -> fault(paper).stream())
                .toList();
    }

    private Optional<String> fault(PaperKind paper) {
        long written = templates.written(paper);
        Looked looked = known.get(paper.code());
        if (looked == null || looked.written() != written) {
            looked = new Looked(
                    written, templates.fault(paper).map(fault -> texts.summary(fault, Locale.SIMPLIFIED_CHINESE)));
            known.put(paper.code(), looked);
        }
        return looked.fault();
    }
}
