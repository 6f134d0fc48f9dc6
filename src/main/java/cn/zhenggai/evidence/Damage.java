package cn.zhenggai.evidence;

/**
 * A kept file whose content is not what was kept.
 *
 * @param missing whether it is gone altogether
 */
public record Damage(EvidenceFile file, boolean missing) {}
