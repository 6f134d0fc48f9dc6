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
 * @param originalSha256 of the content as it was sent; of a marked photo, of its original as that was sent
 * @param original what the marks of this photo were drawn on, null when there are none
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
        Instant uploadedAt,
        Original original) {

    /** A photo is shown, a document only ever downloaded. */
    public enum Kind {
        PHOTO,
        DOCUMENT
    }

    /** The photo behind a marked copy. Nobody is shown it. */
    public record Original(long id, String sha256) {}

    public boolean photo() {
        return kind == Kind.PHOTO;
    }

    /** Whether circles, arrows or blurred places were drawn on it. */
    public boolean marked() {
        return original != null;
    }

    /** Of the picture as it was taken: marks make no other photo of it. */
    public String unmarkedSha256() {
        return original == null ? sha256 : original.sha256;
    }

    /** Another upload of the same: the same bytes were sent, or the same pixels are kept, marks left aside. */
    public boolean samePicture(EvidenceFile other) {
        return id != other.id
                && (unmarkedSha256().equals(other.unmarkedSha256()) || originalSha256.equals(other.originalSha256));
    }

    public boolean staged() {
        return owner == null;
    }
}
