package cn.zhenggai.evidence;

import cn.zhenggai.shared.Actor;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where evidence lies: staged by the one who uploaded it, then attached to its owner for good. */
@Component
public class EvidenceShelf {

    private final EvidenceRows rows;

    EvidenceShelf(EvidenceRows rows) {
        this.rows = rows;
    }

    /** Everything attached to the owner, oldest first. One statement. */
    public List<EvidenceFile> of(String owner) {
        return rows.of(owner);
    }

    /** Those of the files that this person uploaded and that nobody owns yet; a shorter list than asked is no error. */
    public List<EvidenceFile> staged(Actor by, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.staged(by.personId(), ids);
    }

    /**
     * Gives staged files to an owner, within the caller's transaction. Ask {@link #staged} first: a file that this
     * person has not staged, or a pair with a photo that nobody owns, is a fault of the caller.
     */
    @Transactional
    public void attach(String owner, String purpose, int round, Actor by, Collection<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            if (attachment.pairOf() != null && !rows.attached(attachment.pairOf())) {
                throw new IllegalStateException("Nobody owns evidence " + attachment.pairOf() + " to pair with");
            }
            if (!rows.attach(owner, purpose, round, by.personId(), attachment)) {
                throw new IllegalStateException(
                        "Evidence " + attachment.evidenceId() + " is not staged by " + by.login());
            }
        }
    }
}
