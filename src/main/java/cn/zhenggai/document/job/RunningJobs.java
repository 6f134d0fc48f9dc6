package cn.zhenggai.document.job;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.table.SendingLedger;
import cn.zhenggai.shared.table.WritingLater;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Does long work one after the other, beside the requests, and puts what comes of it where its owner alone finds it. */
@Component
class RunningJobs implements WritingLater {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    private final Jobs jobs;
    private final EvidenceShelf shelf;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "jobs"));

    RunningJobs(Jobs jobs, EvidenceShelf shelf) {
        this.jobs = jobs;
        this.shelf = shelf;
    }

    @Override
    public Outcome<String> take(Actor actor, String name, Writing writing) {
        try {
            String id = jobs.begin(actor, name);
            Locale language = LocaleContextHolder.getLocale();
            worker.execute(() -> run(id, actor, name, language, writing));
            return Outcome.done(JobAddress.of(id));
        } catch (DuplicateKeyException another) {
            return Outcome.refused(Refusal.conflict("jobUnderWay"));
        }
    }

    private void run(String id, Actor actor, String name, Locale language, Writing writing) {
        LocaleContextHolder.setLocale(language);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.to(out, rows -> jobs.progressed(id, rows));
            EvidenceFile file =
                    shelf.stage(actor, new EvidenceShelf.Document(name, SendingLedger.WORKBOOK, out.toByteArray()));
            jobs.ended(id, file.id(), null);
        } catch (IOException | RuntimeException failure) {
            LOG.error("Job {} failed", id, failure);
            jobs.ended(id, null, "failed");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
