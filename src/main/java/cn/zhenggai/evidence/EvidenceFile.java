package cn.zhenggai.evidence;

import java.time.Instant;

/**
 * A photo or document as others may read it. Staged until the form it was uploaded for is sent.
 *
 * @param owner opaque reference such as {@code case:RC-2026-000417}, null while staged
 * @param purpose the owner's word for what it shows, null while staged
 * @param pairOf the photo of the same place before the work
 * @param name as uploaded, cleaned for display; never a path
 * @param size bytes as kept, not as uploaded
 * @param width pixels as kept, null for documents
 * @param sha256 of the content as kept
 * @param originalSha256 of the content as it was sent
 */
public record EvidenceFile(
        long id,
        String owner,
        String purpose,
        Integer round,
        Long pairOf,
        String name,
        Kind kind,
        String contentType,
        long size,
        Integer width,
        Integer height,
        String sha256,
        String originalSha256,
        long uploadedBy,
        String uploadedByName,
        Instant uploadedAt) {

    /** A photo is shown, a document only ever downloaded. */
    public enum Kind {
        PHOTO,
        DOCUMENT
    }

    public boolean photo() {
        return kind == Kind.PHOTO;
    }

    /** Another upload of the same: the same bytes were sent, or the same pixels are kept. */
    public boolean samePicture(EvidenceFile other) {
        return id != other.id && (sha256.equals(other.sha256) || originalSha256.equals(other.originalSha256));
    }

    public boolean staged() {
        return owner == null;
    }
}
