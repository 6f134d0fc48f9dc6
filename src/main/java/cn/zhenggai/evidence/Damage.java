package cn.zhenggai.evidence;

/**
 * A kept file whose content is not what was kept.
 *
 * @param sha256 of the content that was kept: the file's own, or of the unseen original of a marked photo
 * @param missing whether it is gone altogether
 */
public record Damage(EvidenceFile file, String sha256, boolean missing) {}
