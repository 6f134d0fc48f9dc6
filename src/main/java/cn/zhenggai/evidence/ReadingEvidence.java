package cn.zhenggai.evidence;

import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Hands a file to those who may read it: its uploader while it is staged, afterwards whom its owner lets in. */
@Component
public class ReadingEvidence {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final EvidenceRows rows;
    private final ContentStore store;
    private final ObjectProvider<EvidenceReaders> readers;
    private final ObjectProvider<EvidenceLoans> loans;

    ReadingEvidence(
            EvidenceRows rows,
            ContentStore store,
            ObjectProvider<EvidenceReaders> readers,
            ObjectProvider<EvidenceLoans> loans) {
        this.rows = rows;
        this.store = store;
        this.readers = readers;
        this.loans = loans;
    }

    /** @throws EvidenceNotFound also for a file that this person may not read; the attempt is logged */
    public EvidenceFile require(Actor actor, long id) {
        EvidenceFile file = rows.find(id).orElseThrow(() -> new EvidenceNotFound(id));
        if (!mayRead(actor, file)) {
            SECURITY.warn("denied: {} asked for file {}", actor.login(), id);
            throw new EvidenceNotFound(id);
        }
        return file;
    }

    public Resource content(EvidenceFile file) {
        return new FileSystemResource(store.file(file.sha256()));
    }

    /** Documents have none. */
    public Resource thumbnail(EvidenceFile file) {
        if (!file.photo()) {
            throw new EvidenceNotFound(file.id());
        }
        return new FileSystemResource(store.thumbnail(file.sha256()));
    }

    /** Asked without a word in the log of the server: nobody tried to read anything. */
    public boolean readable(Actor actor, EvidenceFile file) {
        return mayRead(actor, file);
    }

    private boolean mayRead(Actor actor, EvidenceFile file) {
        if (file.staged()) {
            return file.uploadedBy() == actor.personId();
        }
        List<EvidenceReaders> owners =
                readers.stream().filter(reader -> reader.owns(file.owner())).toList();
        return owners.size() == 1 && owners.get(0).mayRead(actor, file.owner())
                || loans.stream().anyMatch(loan -> loan.lent(actor, file.id()));
    }
}
