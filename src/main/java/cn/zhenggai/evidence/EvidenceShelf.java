package cn.zhenggai.evidence;

import cn.zhenggai.evidence.likeness.FindingAlike;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where evidence lies: staged by the one who uploaded it, then attached to its owner for good. */
@Component
public class EvidenceShelf {

    /** @param name at most 120 characters, with its ending */
    public record Document(String name, String contentType, byte[] content) {}

    private final EvidenceRows rows;
    private final ContentStore store;
    private final SamePhotos same;
    private final FindingAlike finding;

    EvidenceShelf(EvidenceRows rows, ContentStore store, SamePhotos same, FindingAlike finding) {
        this.rows = rows;
        this.store = store;
        this.same = same;
        this.finding = finding;
    }

    /** Everything attached to the owner, oldest first. One statement. */
    public List<EvidenceFile> of(String owner) {
        return rows.of(owner);
    }

    /** The first photo of this purpose that each owner has, by owner; none where there is none. One statement. */
    public Map<String, Long> firstPhotos(Collection<String> owners, String purpose) {
        return owners.isEmpty() ? Map.of() : rows.firstPhotos(owners, purpose);
    }

    /** What hangs on any of the owners for one purpose, oldest first. One statement. */
    public List<EvidenceFile> of(Collection<String> owners, String purpose) {
        return rows.of(owners, purpose);
    }

    /**
     * Keeps a file that the product itself made, for its owner and for good, within the caller's transaction. A file is on
     * the disk before the transaction ends; one whose transaction fails is swept away later.
     *
     * @param by null when the system made it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String owner, String purpose, Actor by, Document document) {
        try {
            String hash = store.keep(document.content());
            Kept kept = new Kept(
                    EvidenceFile.Kind.DOCUMENT,
                    document.contentType(),
                    document.content().length,
                    null,
                    null,
                    hash,
                    hash);
            rows.keep(owner, purpose, by, document.name(), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that the product made for one person: his alone, and gone after a day like an upload that no step names. */
    public EvidenceFile stage(Actor by, Document document) {
        try {
            String hash = store.keep(document.content());
            Kept kept = new Kept(
                    EvidenceFile.Kind.DOCUMENT,
                    document.contentType(),
                    document.content().length,
                    null,
                    null,
                    hash,
                    hash);
            return rows.stage(by, document.name(), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException also when it is gone */
    public byte[] content(EvidenceFile file) {
        try {
            return Files.readAllBytes(store.file(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads every file of the owner through, and the unseen originals of its marked photos; those that are gone, or no
     * longer have the content they are kept under.
     */
    public List<Damage> damaged(String owner) {
        return of(owner).stream()
                .flatMap(file -> Stream.of(file.sha256(), file.unmarkedSha256())
                        .distinct()
                        .flatMap(hash -> damage(file, hash).stream()))
                .toList();
    }

    private Optional<Damage> damage(EvidenceFile file, String hash) {
        try {
            Optional<String> content = store.rehashed(hash);
            return content.filter(hash::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Damage(file, hash, content.isEmpty()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read evidence " + file.id(), e);
        }
    }

    /** Those of the files that this person uploaded and that nobody owns yet; a shorter list than asked is no error. */
    public List<EvidenceFile> staged(Actor by, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.staged(by.personId(), ids);
    }

    /** Those with these ids, whoever owns them; what a reader may see of them is asked of {@link ReadingEvidence}. */
    public List<EvidenceFile> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.all(ids);
    }

    /** Those of the ids that are photos with marks on them. */
    public Set<Long> marked(Collection<Long> ids) {
        return all(ids).stream()
                .filter(EvidenceFile::marked)
                .map(EvidenceFile::id)
                .collect(Collectors.toSet());
    }

    /**
     * Photos that show the same picture, the very same ones first.
     *
     * @param besides ids of photos that nobody owns yet and that are to be compared too
     */
    public List<EvidenceFile> alike(EvidenceFile photo, Collection<Long> besides) {
        Collection<Long> compared = besides.isEmpty() ? List.of(photo.id()) : besides;
        List<EvidenceFile> alike = new ArrayList<>(same.as(photo, compared));
        List<Long> known = alike.stream().map(EvidenceFile::id).toList();
        alike.addAll(all(finding.of(photo.id(), photo.unmarkedSha256(), compared).stream()
                .filter(id -> !known.contains(id))
                .toList()));
        return alike;
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

    /**
     * Takes everything back from an owner for the one who is about to give it to another, within the caller's
     * transaction; from now on he answers for it. Their ids, those of pairs included, stay the same.
     */
    @Transactional
    public void handOver(String owner, Actor to) {
        rows.handOver(owner, to);
    }
}
